"""The monthly report from the owner's side: asked, kept, thanked for, corrected."""
