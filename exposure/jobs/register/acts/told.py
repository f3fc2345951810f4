"""What is told of the designations and waivers of one file?"""

from collections.abc import Collection

from exposure.jobs.register.acts.dangers import dangers_of_act, dangers_of_waiver
from exposure.jobs.register.acts.lines import ToldActs
from exposure.register.overlay.merge import Laid


def told_acts(laid: Laid, shipped: Collection[str]) -> ToldActs:
    """Return what a file states beside vendors, with warnings; `shipped` are no own vendors."""
    register, acts = laid.register, laid.acts
    dangers = {
        act.id: tuple(dangers_of_act(register, act, own=act.vendor not in shipped))
        for act in acts.designations
    }
    dangers |= {one.number: tuple(dangers_of_waiver(one)) for one in acts.waivers}
    names = {act.vendor: register.vendors[act.vendor].name for act in acts.designations}
    return ToldActs(acts.designations, acts.waivers, names, dangers)
