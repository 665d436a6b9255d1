"""/profil: an owner and her businesses, as she sees and changes them herself.

`page` shows them; `fields` lists what can be edited, one entry a field, and `editing` asks for one of them.
`adding` is a second business, `moving` another kelurahan, `closing` a business closed and opened again, and
`wishes` which reminders she wants.
"""
