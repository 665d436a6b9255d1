"""What small businesses here say they sell, by sector: data for `domain.sectors.sector`.

Entries are separated by commas; an entry of several words beats its single words. Indonesian puts
the head first ("tas rajut" is a bag), so the first entry found in a text decides. Words in `HINTS`
decide only where nothing better is found ("ikan" alone is fishing, "abon ikan" is food)."""

FOOD = """
makanan, minuman, kuliner, masakan, jajanan, jajan, jajan pasar, camilan, cemilan, snack, snek,
kue, kue kering, kue basah, kueh, kuker, roti, bakery, donat, bolu, brownies, cake, tart, bika,
nastar, kastengel, putri salju, lidah kucing, lapis, lapis legit, lapis kukus, lumpur, kue
lumpur, klepon, onde onde, onde, lemper, arem arem, lontong, lontong balap, lontong cap gomeh,
ketupat, kupang, lontong kupang, nagasari, putu, putu ayu, serabi, surabi, apem, cenil, lupis,
getuk, gethuk, wingko, pukis, pancong, martabak, terang bulan, molen, pisang goreng, pisang
molen, gorengan, ote ote, bakwan, tahu isi, risol, risoles, pastel, kroket, sosis solo, lumpia,
pangsit, dimsum, siomay, siomai, batagor, cilok, cireng, cimol, cilor, seblak, bakso, baso,
pentol, mie, mi, bakmi, mie ayam, mie pangsit, bihun, kwetiau, spaghetti, pasta, pizza, burger,
kebab, hotdog, sandwich, toast, dessert, puding, pudding, jelly, agar agar, silky pudding,
mochi, salad, salad buah, rujak, rujak cingur, rujak manis, asinan, manisan, selai, sirup,
sirop, madu, gula, gula aren, gula semut, coklat, cokelat, permen, dodol, jenang, wajik,
madumongso, tape, tapai, brem, keripik, kripik, kripek, keripik singkong, keripik pisang,
keripik tempe, keripik buah, kerupuk, krupuk, rambak, opak, rengginang, rempeyek, peyek,
rempeyek kacang, emping, marning, stik, stick, stik bawang, kacang, kacang bawang, kacang oven,
basreng, makaroni, usus, usus crispy, kulit ayam, kremes, abon, serundeng, bawang goreng, bumbu,
bumbu dapur, bumbu pecel, bumbu masak, sambal, sambel, sambal botol, petis, terasi, kecap, saos,
saus, minyak kelapa, santan, dendeng, rendang, empal, ikan asin, ikan asap, ikan bakar, ikan
goreng, ikan presto, olahan ikan, abon ikan, bandeng, bandeng presto, bandeng asap, otak otak,
pempek, empek empek, tekwan, nugget, naget, sosis, frozen food, frozen, makanan beku, tahu
bakso, telur asin, telor asin, tahu, tempe, oncom, nasi, nasi goreng, nasi kuning, nasi bungkus,
nasi kotak, nasi krawu, nasi pecel, nasi uduk, nasi tumpeng, tumpeng, nasi bakar, nasi campur,
nasi rames, bubur, bubur ayam, bubur bayi, bubur kacang ijo, pecel, pecel lele, lele penyet,
penyetan, penyet, ayam goreng, ayam geprek, ayam bakar, ayam penyet, ayam crispy, ayam krispi,
ayam kremes, fried chicken, chicken, geprek, bebek goreng, nasi bebek, bebek madura, sate,
satay, soto, soto ayam, soto lamongan, rawon, gule, gulai, tongseng, krengsengan, semanggi, tahu
tek, tahu campur, tahu telur, tahu walik, gado gado, karedok, lalapan, seafood, kepiting masak,
steak, sushi, ramen, ricebowl, rice bowl, bento, katering, catering, ketring, jasa katering,
jasa catering, prasmanan, hampers kue, parcel makanan, warung makan, warung nasi, warung kopi,
warkop, depot, rumah makan, resto, restoran, cafe, kafe, kedai, kedai kopi, kantin, angkringan,
giras, toko kue, toko roti, pujasera, lesehan, kopi, kopi bubuk, teh, teh botol, es teh, es, es
krim, es cream, ice cream, es campur, es degan, es buah, es dawet, es lilin, es batu, es kul
kul, dawet, cendol, degan, kelapa muda, jus, juice, smoothies, boba, thai tea, minuman dingin,
minuman kekinian, susu, susu kedelai, sari kedelai, yogurt, yoghurt, kefir, wedang, wedang jahe,
wedang uwuh, stmj, ronde, angsle, sinom, jamu, jamu gendong, kunir asem, kunyit asam, beras
kencur, temulawak, sari buah, air minum, abon sapi, tepung, mocaf, olahan, olahan makanan,
makanan ringan, makanan sehat, mpasi, diet, bekal, lauk, lauk pauk, sayur matang, masakan
rumahan, masakan padang, nasi padang
"""

FASHION = """
fesyen, fashion, batik, batik tulis, batik cap, kain batik, baju batik, ecoprint, eco print,
shibori, jumputan, tie dye, sasirangan, tenun, kain tenun, songket, lurik, kain, tekstil, baju,
baju anak, baju bayi, pakaian, busana, busana muslim, gamis, daster, mukena, kerudung, jilbab,
hijab, khimar, ciput, koko, baju koko, sarung, peci, songkok, kopiah, kaos, kaus, kaos sablon,
kaos polos, sablon, sablon kaos, sablon baju, kemeja, celana, jeans, rok, jaket, hoodie,
sweater, rompi, kebaya, gaun, dress, seragam, jersey, bordir, border baju, konveksi, konfeksi,
garmen, garment, jahit baju, jahitan, penjahit, modiste, butik, distro, thrift, baju bekas,
pakaian dalam, kaos kaki, masker kain, topi, dasi, syal, selendang, pashmina, sepatu, sandal,
sendal, selop, sepatu kulit, tas, tas rajut, tas kulit, tas anyaman, tas kain, tas batik,
totebag, tote bag, ransel, dompet, ikat pinggang, sabuk, aksesoris, aksesori, bros, bros jilbab,
kalung, gelang, cincin, anting, perhiasan, bando, jepit rambut, jam tangan, baju adat, kostum,
payet, sulam, sulaman, sprei baju
"""

CRAFT = """
kerajinan, kerajinan tangan, craft, handicraft, handmade, hand made, prakarya, souvenir,
suvenir, cinderamata, oleh oleh kerajinan, rajut, rajutan, merajut, amigurumi, makrame, macrame,
flanel, boneka, boneka rajut, mainan kayu, mainan edukasi, anyaman, anyaman bambu, anyaman
pandan, rotan, eceng gondok, enceng gondok, mendong, keranjang, besek, ukiran, ukir, ukir kayu,
patung, pahat, gerabah, tembikar, keramik, tanah liat, bonsai kawat, lukisan, lukis, kaligrafi,
kanvas, sketsa, wayang, topeng, kriya, quilling, decoupage, dekupase, resin, lilin aromaterapi,
lilin hias, bunga kering, bunga plastik, bunga flanel, bunga akrilik, buket, bouquet, bucket
bunga, hantaran, seserahan, mahar, parcel, parsel, hampers, undangan handmade, daur ulang,
barang bekas kreasi, limbah kreasi, bank sampah, vas, pot hias, lampu hias, kap lampu, hiasan
dinding, hiasan, pigura, bingkai, mebel, meubel, furnitur, furniture, kursi, meja, lemari,
kusen, mozaik, kerang, kerajinan kerang, kulit kerang, manik manik, tasbih, gantungan kunci,
plakat, piala, miniatur, diecast, replika kapal, sapu, keset, sulak, kemoceng, sangkar, sangkar
burung, tempat tisu, dekorasi rumah, bantal, guling, sprei, gorden, taplak, tatakan
"""

SERVICES = """
jasa, servis, service, reparasi, bengkel, bengkel motor, bengkel las, las, tambal ban, cuci
motor, cuci mobil, cuci sepatu, cuci karpet, laundry, londri, loundry, laundri, binatu, setrika,
jahit, jasa jahit, permak, vermak, servis ac, service ac, servis hp, service hp, servis
elektronik, servis komputer, tukang, tukang bangunan, tukang kayu, renovasi, bangunan,
kontraktor, cleaning, bersih bersih, ojek, ojol, kurir, ekspedisi, antar jemput, travel, agen
travel, rental, rental mobil, sewa, sewa mobil, sewa tenda, sewa baju, sewa kostum, terop, sound
system, sound, dekorasi, wedding, wedding organizer, event organizer, eo, mc, fotografi, foto,
fotografer, fotocopy, fotokopi, foto copy, studio foto, video, videografi, desain, desain
grafis, percetakan, cetak, cetak banner, banner, printing, print, undangan, stempel, digital
printing, sablon gelas, les, les privat, bimbel, bimbingan belajar, kursus, privat, paud,
daycare, penitipan, penitipan anak, pendidikan, ngaji, tpq, musik, hadrah, orkes, website,
programmer, it, admin online, konsultan, notaris, asuransi, kos, kost, kos kosan, homestay,
kontrakan, parkir, fotocopi, ketik, warnet, rental ps, playstation, futsal, warung internet,
potong rumput, sedot wc, sumur bor, isi galon, pangkas, agen bank, brilink, agen brilink,
pembayaran online, ppob, percetakan kaos, penitipan kucing, grooming, pet shop grooming, bekam,
aqiqah, layanan aqiqah
"""

RETAIL = """
toko, toko kelontong, warung kelontong, kelontong, klontong, pracangan, mracang, peracangan,
sembako, toko sembako, warung sembako, perdagangan, pedagang, minimarket, swalayan, grosir,
eceran, reseller, dropship, dropshipper, olshop, online shop, toko online, jualan online, agen,
distributor, kios, lapak, pulsa, token listrik, kuota, counter, konter, konter hp, aksesoris hp,
hp, handphone, elektronik, alat tulis, atk, buku, toko buku, mainan anak, mainan, plastik, toko
plastik, perabot, alat rumah tangga, peralatan rumah tangga, toko bangunan, bahan bangunan,
material, toko baju, toko sepatu, toko tas, toko bunga, toko mainan, toko emas, besi tua,
rongsokan, barang bekas, gas, gas elpiji, elpiji, lpg, galon, air galon, isi ulang, isi ulang
galon, bensin, bensin eceran, pertamini, rokok, tembakau, beras, agen beras, agen telur, telur,
telor, minyak goreng, sabun cuci, deterjen, sabun cuci piring, pewangi laundry, parfum laundry,
sparepart, onderdil, helm, koran, majalah, pakan, pakan burung, pakan ternak, pet shop, petshop,
kartu perdana, voucher, perlengkapan bayi, popok, pampers, dagang, bahan kue, kemasan plastik,
toko kue kering dan sembako
"""

FARMING = """
pertanian, perikanan, peternakan, perkebunan, tani, petani, nelayan, tambak, kebun, kebun sayur,
sayur, sayuran, sayur organik, hidroponik, hydroponic, aquaponik, akuaponik, urban farming,
bibit, bibit tanaman, benih, tanaman, tanaman hias, bunga hias, anggrek, bonsai, kaktus,
sukulen, pupuk, pupuk organik, kompos, media tanam, pot tanaman, jamur, jamur tiram, buah, buah
buahan, mangga, pisang, pepaya, melon, semangka, cabai, cabe, tomat, terong, kangkung, bayam,
selada, pakcoy, toga, jahe merah, kunyit, budidaya, budidaya lele, budidaya ikan, budidaya
jamur, ternak, ternak ayam, ternak lele, ternak kambing, ternak bebek, ternak puyuh, ternak
burung, ayam potong, ayam kampung, ayam petelur, telur ayam kampung, telur puyuh, bebek hidup,
kambing, domba, sapi, hewan kurban, kelinci, burung, burung kicau, lovebird, ikan hias, ikan
cupang, cupang, ikan koi, koi, ikan segar, ikan laut, ikan lele, ikan nila, ikan bandeng, bibit
lele, udang, udang segar, kepiting, rajungan, kerang segar, maggot, magot, cacing, kroto,
jangkrik, kolam, pembibitan, rumput laut, daging sapi segar, susu segar, susu sapi segar, madu
hutan, lebah madu
"""

BEAUTY = """
kecantikan, kesehatan, salon, salon kecantikan, potong rambut, barbershop, barber, barber shop,
pangkas rambut, cukur, rias, tata rias, rias pengantin, perias, perias pengantin, make up,
makeup, mua, henna, hena, nail art, kuku, eyelash, bulu mata, sulam alis, facial, lulur, masker
wajah, masker organik, spa, baby spa, pijat, pijat bayi, pijet, urut, refleksi, massage,
akupuntur, terapi, bekam ruqyah, fisioterapi, kosmetik, skincare, skin care, bedak, bedak
dingin, lipstik, sabun, sabun herbal, sabun mandi, sabun organik, sampo, shampo, shampoo, minyak
rambut, parfum, minyak wangi, body lotion, body care, lotion, handbody, minyak telon, minyak
gosok, minyak urut, balsem, aromaterapi, minyak atsiri, essential oil, herbal, obat herbal,
obat, obat tradisional, jamu pegal linu, jamu herbal, apotek, toko obat, alat kesehatan, hand
sanitizer, gym, fitness, senam, yoga, sanggar senam, susuk, wig, rambut palsu, pomade, salon
muslimah, perawatan wajah
"""

NONE_YET = "belum tahu, tidak tahu, nggak tahu, gak tahu, ndak tahu"  # "tahu" alone is tofu

FOOD_HINTS = "ayam, bebek, daging, masak, makan, minum, kelapa, buah potong, singkong, jahe"
FARMING_HINTS = "ikan, lele, nila, gurame, burung puyuh, puyuh, sawah, panen, bunga"
CRAFT_HINTS = "kayu, bambu, kulit, kertas, kaca, besi, logam, batok, tali, benang, akrilik, semen"
SERVICES_HINTS = "perbaikan, ahli, panggilan, pelayanan, layanan, borongan, sekolah"
RETAIL_HINTS = (
    "warung, jualan, jual, jual beli, jualan apa saja, macam macam, campur, serba ada, serbaguna"
)
