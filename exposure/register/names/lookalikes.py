"""Which letters do readers take for Latin ones?

The idea is that of the confusables of Unicode TR 39; the tables are our own, and hold only letters
with which a name can be written.
"""


def _table(pairs: str) -> dict[str, str]:
    return {pair[0]: pair[1] for pair in pairs.split()}


CYRILLIC = _table(
    "АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX ҮY ԌG ԚQ ԜW ѴV ЬB ГR ЁE ЇI ӨO ҚK ҲX ҪC "
    "аa вb еe ѕs іi јj кk мm нh оo рp сc тt уy хx үy ԍg ԛq ԝw ѵv ьb гr ёe їi өo қk ҳx ҫc "
    "һh ҺH ԁd ӏl ӀI пn иu"
)
_GREEK = _table(
    "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϹC "
    "αa βb γy εe ηn ιi κk μu νv οo ρp ςs σo τt υu χx ωw ϲc ϳj άa έe ήn ίi όo ύu ώw ϊi ϋu"
)
_ARMENIAN = _table("ՍU ՕO ԼL ՏS ՈN աw գq զq լl հh յj ոn ռn սu ցg քp օo")
_CHEROKEE = _table("ᎪA ᏴB ᏟC ᎠD ᎬE ᎻH ᎫJ ᏦK ᏞL ᎷM ᏢP ᏒR ᏚS ᎢT ᏙV ᎳW ᎩY ᏃZ")
_LATIN = _table(
    "ɑa ɐa ıi ɩi ɡg ƨs ƧS ʋv ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ǫq ʀr ꜱs ᴛt ᴜu ᴠv ᴡw "
    "ʏy ᴢz øo ØO łl ŁL đd ĐD ðd ħh ĦH ŧt ŦT ƀb ɓb ɗd ɛe ƒf ƙk ɾr ʂs ʐz"
)
"""Letters of Latin itself that stand for plainer ones: small capitals, strokes and hooks."""
FOREIGN = CYRILLIC | _GREEK | _ARMENIAN | _CHEROKEE
ANY = FOREIGN | _LATIN
