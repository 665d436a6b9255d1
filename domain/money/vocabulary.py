"""Number words: Indonesian, Surabaya Javanese, market slang, and how thumbs misspell them."""

BILLION = 10**9
TRILLION = 10**12

_DIGITS: dict[int, str] = {
    0: "nol kosong",
    1: "satu siji se sak",
    2: "dua loro rong duo",
    3: "tiga telu telung tigo",
    4: "empat mpat ampat papat patang",
    5: "lima limo limang",
    6: "enam anam nam enem nem",
    7: "tujuh tuju pitu pitung",
    8: "delapan dlapan lapan wolu wolung",
    9: "sembilan smbilan sambilan songo sanga sangang",
}
DIGIT_WORDS = {word: value for value, words in _DIGITS.items() for word in words.split()}

_UNITS: dict[int, str] = {
    10**3: "ribu rb rbu rebu rib ribuh ewu k thousand",
    10**6: "juta jt jta jut jtu jtua juat jeti yuta million",
    BILLION: "miliar milyar milyard miliyar m billion",
    TRILLION: "triliun trilyun triliyun trillion",
}
UNIT_WORDS = {word: value for value, words in _UNITS.items() for word in words.split()}

_MULTIPLIERS: dict[str, str] = {
    "belas": "belas blas welas",
    "puluh": "puluh pluh plh",
    "ratus": "ratus rts ratos atus",
    "setengah": "setengah stengah stgh stngh separuh setenga",
    "perempat": "perempat prempat",
    "koma": "koma coma titik",
}
MULTIPLIER_WORDS = {word: key for key, words in _MULTIPLIERS.items() for word in words.split()}

REWRITTEN = {
    # se- and its Javanese sisters
    "sepuluh": "satu puluh",
    "sebelas": "satu belas",
    "seratus": "satu ratus",
    "satus": "satu ratus",
    "seribu": "satu ribu",
    "srb": "satu ribu",
    "sewu": "satu ribu",
    "sejuta": "satu juta",
    "sejt": "satu juta",
    "sjt": "satu juta",
    "sajuta": "satu juta",
    "sayuta": "satu juta",
    "sejeti": "satu juta",
    "semiliar": "satu miliar",
    "semilyar": "satu miliar",
    "setriliun": "satu triliun",
    "seperempat": "satu perempat",
    "rolas": "dua belas",
    "telulas": "tiga belas",
    "patbelas": "empat belas",
    "limolas": "lima belas",
    "selawe": "dua puluh lima",
    "seket": "lima puluh",
    "sewidak": "enam puluh",
    # Hokkien numbers of the market
    "cepek": "satu ratus",
    "cepe": "satu ratus",
    "pekgo": "satu ratus lima puluh",
    "nopek": "dua ratus",
    "gopek": "lima ratus",
    "gope": "lima ratus",
    "jigo": "dua puluh lima",
    "gocap": "lima puluh",
    "seceng": "satu ribu",
    "noceng": "dua ribu",
    "goceng": "lima ribu",
    "ceban": "satu puluh ribu",
    "noban": "dua puluh ribu",
    "goban": "lima puluh ribu",
    "cepekceng": "satu ratus ribu",
    "gopekceng": "lima ratus ribu",
    "setiao": "satu juta",
    "cetiao": "satu juta",
    "notiao": "dua juta",
    "gotiao": "lima juta",
    # about so many
    "jutaan": "juta an",
    "jtan": "juta an",
    "jutan": "juta an",
    "jetian": "juta an",
    "ribuan": "ribu an",
    "rban": "ribu an",
    "rbuan": "ribu an",
    "rebuan": "ribu an",
    "miliaran": "miliar an",
    "milyaran": "miliar an",
    "ratusan": "ratus an",
    "puluhan": "puluh an",
    "belasan": "belas an",
    "sejutaan": "satu juta an",
    "seribuan": "satu ribu an",
    "seratusan": "satu ratus an",
    "sepuluhan": "satu puluh an",
}
"""Words read as other words."""

_GLUED_ABBREVIATIONS = {"se", "sak", "nam", "nem", "k", "m", "rib", "jut", "titik", "coma"}
GLUABLE = sorted(
    (DIGIT_WORDS.keys() | UNIT_WORDS.keys() | MULTIPLIER_WORDS.keys() | REWRITTEN.keys())
    - _GLUED_ABBREVIATIONS,
    key=len,
    reverse=True,
)
"""Words that may be written as one ("limaratusribu"), longest first."""
