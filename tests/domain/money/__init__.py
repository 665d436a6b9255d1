"""Reading rupiah: tables of cases in text files, and laws that hold for every input."""
