"""What do people decide about findings, in lines and in workbooks?"""
