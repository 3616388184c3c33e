"""How Vietnamese newspapers write countries and places: pairs, adjectives, words that only look like a country."""

import re

from kb_site.lang.vi.bodies import BODIES
from kb_site.lang.vi.letters import LOWER, UPPER
from kb_site.lang.vi.lists import listed

HOME = "VN"
"""Country of the press: its own are "ta" and "nước ta", and bare titles mean its leaders."""

PROVINCES = listed("""
    An Giang; Bà Rịa - Vũng Tàu; Bạc Liêu; Bắc Kạn; Bắc Giang; Bắc Ninh; Bến Tre; Bình Dương; Bình Định; Bình Phước;
    Bình Thuận; Cà Mau; Cao Bằng; Cần Thơ; Đà Nẵng; Đắk Lắk; Đắk Nông; Điện Biên; Đồng Nai; Đồng Tháp; Gia Lai; Hà
    Giang; Hà Nam; Hà Tĩnh; Hải Dương; Hải Phòng; Hậu Giang; Hòa Bình; Hưng Yên; Khánh Hòa; Kiên Giang; Kon Tum; Lai
    Châu; Lạng Sơn; Lào Cai; Lâm Đồng; Long An; Nam Định; Nghệ An; Ninh Bình; Ninh Thuận; Phú Thọ; Phú Yên; Quảng Bình;
    Quảng Nam; Quảng Ngãi; Quảng Ninh; Quảng Trị; Sóc Trăng; Sơn La; Tây Ninh; Thái Bình; Thái Nguyên; Thanh Hóa; Thừa
    Thiên Huế; Thừa Thiên - Huế; Huế; Tiền Giang; Trà Vinh; Tuyên Quang; Vĩnh Long; Vĩnh Phúc; Yên Bái; Hà Tây; Hà Bắc;
    Hải Hưng; Nam Hà; Vĩnh Phú; Sài Gòn; TP Hồ Chí Minh; TP.HCM; TPHCM; TP. Hồ Chí Minh; TP.Hồ Chí Minh; TP. HCM; TP
    HCM; Thành phố Hồ Chí Minh; Nam Bộ; Bắc Bộ; Trung Bộ; Nam Trung Bộ; Bắc Trung Bộ; Nam Kỳ; Bắc Kỳ; Trung Kỳ; Hà
    Đông; Hà Nam Ninh; Nghệ Tĩnh; Bình Trị Thiên; Hà Sơn Bình; Hoàng Liên Sơn; Cao Lạng; Bắc Thái; Thuận Hải; Nghĩa
    Bình; Phú Khánh; Minh Hải; Cửu Long; Quảng Nam - Đà Nẵng; Sông Bé; Kiến An; Thủ Dầu Một; Gia Định; Chợ Lớn; Biên
    Hòa; Rạch Giá; Việt Bắc; Tây Bắc; Vĩnh Linh
    """)
"""Vietnamese provinces and cities of central rank, those merged away since 1945 and the old regions among them."""

LOOKALIKES = listed("""
    Mỹ Tho; Mỹ Đình; Mỹ Lai; Mỹ Sơn; Mỹ Đức; Mỹ Hào; Mỹ Xuyên; Mỹ Lộc; Mỹ Phước; Đức Thọ; Đức Hòa; Đức Cơ; Đức
    Trọng; Nga Sơn; Anh Sơn; Pháp Vân; Nhật Tân; Nhật Lệ; Lào Cai; Trung Sơn
    """)
"""Vietnamese places that begin like a country."""

GATEWAYS = listed("""
    Hạ Long; Đà Lạt; Nha Trang; Quy Nhơn; Vũng Tàu; Buôn Ma Thuột; Phú Quốc; Móng Cái; Sa Pa; Sapa; Đồng
    Hới; Pleiku; Côn Đảo; Điện Biên Phủ; Tân Trào; Nội Bài; Tân Sơn Nhất; Gia Lâm; Cam Ranh; Tiên Sa;
    Đồng Đăng; Vân Đồn; Phú Bài; Liên Khương; Chùa Vẽ; Nhà Rồng
    """)
"""Vietnamese towns, airports, ports and border stations at which visitors arrive."""

CITIES = {
    "AE": listed("Dubai; A-bu Đa-bi; Đu-bai; Abu Đa-bi"),
    "AF": listed("Ca-bun"),
    "AL": listed("Ti-ra-na"),
    "AM": listed("Ê-rê-van"),
    "AO": listed("Lu-an-đa"),
    "AR": listed("Bu-ê-nốt Ai-rét; Bu-ê-nốt Ai-lét"),
    "AT": listed("Wien; Salzburg"),
    "AU": listed("Sydney; Melbourne; Perth; Brisbane; Cairns; Adelaide; Darwin; Hobart; Can-bơ-rơ; Xít-ni"),
    "AZ": listed("Ba-cu"),
    "BA": listed("Xa-ra-e-vô"),
    "BD": listed("Chittagong; Đắc-ca; Đắc ca"),
    "BE": listed("Bruxelles; Brúc-xen; Brussel; Brúcxen"),
    "BG": listed("Xô-phi-a; Xôphia"),
    "BH": listed("Ma-na-ma"),
    "BN": listed("Ban-đa Xê-ri Bê-ga-oan; Bandar Sri Begawan; Banđa Xêri Bêgaoan"),
    "BO": listed("La Pa-xơ"),
    "BR": listed("Rio de Janeiro; Sao Paulo; São Paulo; Bra-xi-li-a; Xao Pao-lô; Ri-ô đờ Gia-nây-rô"),
    "BY": listed("Min-xcơ; Minxcơ; Brest; Gomel"),
    "CA": listed("Vancouver; Toronto; Montreal; Québec; Quebec; Calgary; Edmonton; Halifax; Charlevoix; Ốt-ta-oa"),
    "CD": listed("Kin-sa-xa"),
    "CG": listed("Bra-da-vin"),
    "CH": listed("Geneva; Genève; Giơ-ne-vơ; Zurich; Lausanne; Davos; Đa-vốt; Béc-nơ; Basel; Lugano"),
    "CI": listed("Abidjan; A-bít-gian"),
    "CL": listed("Xan-ti-a-gô; Valparaiso"),
    "CM": listed("Y-a-un-đê"),
    "CN": listed("""
        Thượng Hải; Quảng Châu; Côn Minh; Nam Ninh; Thiên Tân; Đại Liên; Thẩm Dương; Thẩm Quyến; Thâm Quyến;
        Hàng Châu; Trùng Khánh; Thành Đô; Bác Ngao; Bằng Tường; Hong Kong; Hồng Kông; Hồng Công; Ma Cao; Macau;
        Tam Á; Thanh Đảo; Trịnh Châu; Tây An; Tân Cương; Beijing; Bắc-kinh; Quế Lâm; Vũ Hán; Cáp Nhĩ
        Tân; Thạch Gia Trang; Phúc Châu; Hải Khẩu; Phòng Thành Cảng; Sùng Tả; Bách Sắc; Hà
        Khẩu; Đan Đông; Diên An; Bắc Đới Hà; Tây Song Bản Nạp; Trường Xuân; Hongkong; Hương Cảng
        """),
    "CO": listed("Bô-gô-ta; Bogotá; Cartagena"),
    "CR": listed("San Jose; Xan Hô-xê"),
    "CU": listed("Havana; La Ha-ba-na; Ha-va-na; Xan-ti-a-gô đê Cu-ba; Santiago de Cuba; La Havana; Varadero; Mariel"),
    "CY": listed("Ni-cô-xi-a"),
    "CZ": listed("Prague; Pra-ha; Brno"),
    "DE": listed("""
        Frankfurt; Hamburg; Munich; Bonn; Dresden; Bá Linh; Béc-lin; Béclin; Leipzig; Potsdam; Weimar; Cologne;
        Stuttgart
        """),
    "DK": listed("Cô-pen-ha-ghen; Côpenhaghen; Copenhague"),
    "DO": listed("Xan-tô Đô-min-gô"),
    "DZ": listed("An-giê; Oran"),
    "EC": listed("Ki-tô"),
    "EE": listed("Ta-lin"),
    "EG": listed("Cai-rô; Alexandria; A-lếch-xan-đri-a; Sharm El-Sheikh; Cai rô; Le Caire"),
    "ES": listed("Ma-đrít; Mađrít; Barcelona; Bác-xê-lô-na"),
    "ET": listed("A-đi A-bê-ba; A-đít A-bê-ba"),
    "FI": listed("Hen-xin-ki; Henxinki; Rovaniemi"),
    "FR": listed("""
        Marseille; Nice; Lyon; Strasbourg; Biarritz; Versailles; Evian; Normandie; Ba Lê; Pa-ri; Toulouse;
        Bordeaux; Cannes; Mác-xây; Fontainebleau
        """),
    "GB": listed("""
        Glasgow; Edinburgh; Luân Đôn; Luân-đôn; Belfast; Manchester; Birmingham; Liverpool; Londres; Cardiff
        """),
    "GE": listed("Tbi-li-xi"),
    "GH": listed("A-cra"),
    "GN": listed("Cô-na-cri"),
    "GR": listed("A-ten; Aten; Athènes"),
    "HR": listed("Da-grép"),
    "HU": listed("Bu-đa-pét; Buđapét"),
    "ID": listed("""
        Bali; Surabaya; Bandung; Labuan Bajo; Belitung; Gia-các-ta; Giacácta; Yogyakarta; Nusa Dua; Medan;
        Batam; Bogor; Lombok
        """),
    "IE": listed("Đu-blin"),
    "IL": listed("Tel Aviv; Ten A-víp; Giê-ru-xa-lem"),
    "IN": listed("""
        Mumbai; Kolkata; Chennai; Bodh Gaya; Calcutta; Goa; Bangalore; Bengaluru; Hyderabad; Agra; Ahmedabad;
        Gujarat; Varanasi; Jaipur; Niu Đê-li; Niu Đe-li; Bom-bay; Can-cút-ta; Bồ Đề Đạo Tràng; Niu Đêli; Delhi;
        Đê-li; Lucknow; Nalanda; Mum-bai; Pune
        """),
    "IQ": listed("Bát-đa; Bátđa; Bagdad"),
    "IR": listed("Tê-hê-ran; Tê-hê-răng; Teheran; Têhêran"),
    "IS": listed("Rây-ki-a-vích"),
    "IT": listed("""
        Milan; Napoli; Torino; Roma; Rô-ma; Venice; Bologna; Genova; Palermo; Trieste; Milano; Mi-lan; Na-pô-li
        """),
    "JO": listed("A-man; Am-man"),
    "JP": listed("""
        Osaka; Kyoto; Hiroshima; Fukuoka; Nagoya; Nagasaki; Okinawa; Hokkaido; Sapporo; Yokohama; Karuizawa;
        Tô-ki-ô; Tôkiô; Kobe; Sendai; Ise-Shima; Kanazawa; Kitakyushu; Kumamoto; Niigata; Ô-xa-ca; Cô-bê; Nara
        """),
    "KE": listed("Nai-rô-bi"),
    "KG": listed("Bi-skếch"),
    "KH": listed("""
        Siem Reap; Xiêm Riệp; Sihanoukville; Nam Vang; Phnôm Pênh; Phnom-Pênh; Phnômpênh; Pnôm Pênh; Phnông
        Pênh; Phnompenh; Phnom Pênh; Pnompenh
        """),
    "KP": listed("""
        Nampo; Wonsan; Hamhung; Hàm Hưng; Kaesong; Keson; Rason; Sinuiju; Samjiyon; Chongjin; Pyongyang
        """),
    "KR": listed("""
        Busan; Jeju; Gyeongju; Incheon; Bàn Môn Điếm; Panmunjom; Xơ-un; Xê-un; Hán Thành; Xơun; Sơ-un;
        Pyeongchang; Daegu; Gwangju; Suwon; Ulsan; Pohang; Bu-san; Séoul
        """),
    "KW": listed("Kuwait City"),
    "KZ": listed("Almaty; Nur-Sultan; A-xta-na; Alma-Ata; An-ma A-ta"),
    "LA": listed("""
        Luang Prabang; Luông Pha-băng; Savannakhet; Xa-vẳn-na-khệt; Pakse; Pắc-xế; Vientiane; Viên Chăn;
        Viêng-chăn; Viên-chăn; Viêngchăn; Vạn Tượng; Luang Phrabang; Luông Pha Băng; Luông Phabang; Luông
        Phra-băng; Vang Vieng
        """),
    "LB": listed("Bê-rút; Beyrouth"),
    "LK": listed("Kandy; Galle; Cô-lôm-bô"),
    "LT": listed("Vin-ni-út"),
    "LV": listed("Ri-ga"),
    "LY": listed("Tri-pô-li"),
    "MA": listed("Ra-bát; Casablanca; Ca-xa-blan-ca; Marrakesh"),
    "MD": listed("Ki-si-nhốp"),
    "MG": listed("An-ta-na-na-ri-vô"),
    "ML": listed("Ba-ma-cô"),
    "MM": listed("""
        Yangon; Rangoon; Naypyitaw; Nay Pyi Taw; Mandalay; Bagan; Nây-pi-đô; Nay-pi-đô; Nây Pi Đô; Y-an-gun;
        Yangun; Nay Pyi Daw; Naypyi Taw
        """),
    "MN": listed("Ulaanbaatar; U-lan Ba-to; Ulan Bato; U-lan-ba-to; Ulanbator; Ulan-Bator; Ulaan Baatar"),
    "MX": listed("Mê-hi-cô Xi-ti; Cancun; Los Cabos; Acapulco; Guadalajara"),
    "MY": listed("""
        Putrajaya; Langkawi; Penang; Cu-a-la Lăm-pơ; Cuala Lămpơ; Kota Kinabalu; Johor Bahru; Kuching; Sarawak
        """),
    "MZ": listed("Ma-pu-tô"),
    "NA": listed("Uyn-hốc"),
    "NG": listed("A-bu-gia; Lagos"),
    "NI": listed("Ma-na-goa"),
    "NL": listed("""
        The Hague; La Haye; La Hay; Den Haag; Am-xtéc-đam; Rotterdam; Maastricht; Eindhoven; Rốt-téc-đam
        """),
    "NO": listed("Ô-xlô; Ôxlô"),
    "NP": listed("Cát-man-đu; Lumbini; Katmandu"),
    "NZ": listed("Auckland; Christchurch; Queenstown; Ô-clân; Oen-linh-tơn; Oe-linh-tơn"),
    "OM": listed("Ma-xcát"),
    "PE": listed("Li-ma; Cusco; Trujillo; Arequipa"),
    "PH": listed("Cebu; Ma-ni-la; Davao; Subic; Puerto Princesa; Manille"),
    "PK": listed("Karachi; Lahore; I-xla-ma-bát; Ca-ra-si"),
    "PL": listed("Vácsava; Vacsava; Vác-xa-va; Varsovie; Warszawa; Krakow; Gdansk; Auschwitz"),
    "PT": listed("Lisboa; Lít-xbon; Porto; Lisbonne"),
    "QA": listed("Đô-ha"),
    "RO": listed("Bu-ca-rét; Bucarest; Bucuresti; Bu-cu-rét"),
    "RS": listed("Bê-ô-grát; Beograd; Bêôgrát"),
    "RU": listed("""
        Saint Petersburg; St Petersburg; St. Petersburg; Xanh Pê-téc-bua; Vladivostok; Sochi; Kazan; Moscow;
        Matxcơva; Mátxcơva; Mát-xcơ-va; Mạc Tư Khoa; Kaliningrad; Rostov; Matxcova; Mátxcova; Mat-xcơ-va;
        Matxcơ-va; Mạc-tư-khoa; Moscou; Xanh Pêtécbua; St.Petersburg; Xô-chi; Ca-dan; Vla-đi-vô-xtốc;
        Khabarovsk; Irkutsk; Ulan-Ude; Yekaterinburg; Ekaterinburg; Ufa; Volgograd; Xta-lin-grát; Lê-nin-grát;
        Lêningrát; Leningrad; Tomsk; Vostochny; Novosibirsk
        """),
    "SA": listed("Ri-át; Riyadh; Jeddah; Mecca; Ri-i-át; Giét-đa"),
    "SD": listed("Khác-tum"),
    "SE": listed("Xtốc-khôm; Xtốckhôm; Gothenburg; Malmö"),
    "SG": listed("Sentosa"),
    "SK": listed("Bra-ti-xla-va"),
    "SN": listed("Đa-ca"),
    "SY": listed("Đa-mát"),
    "TH": listed("""
        Chiang Mai; Phuket; Hua Hin; Pattaya; Vọng Các; Băng Cốc; Băng-cốc; Băngcốc; Bangcoc; Cha-am; Udon
        Thani; Nakhon Phanom; Nonthaburi; Ayutthaya; Chiang Rai
        """),
    "TL": listed("Đi-li"),
    "TN": listed("Tuy-nít"),
    "TR": listed("Istanbul; An-ca-ra; Antalya; I-xtan-bun; Ixtanbun"),
    "TZ": listed("Dar es Salaam; Đa-ét Xa-lam"),
    "UA": listed("Kyiv; Ki-ép; Odessa; Crimea; Crưm; Kiép; Lviv; Kharkiv; Donetsk; Yalta; I-an-ta"),
    "UG": listed("Cam-pa-la"),
    "US": listed("""
        New York; San Francisco; Los Angeles; Seattle; Boston; Honolulu; Hawaii; Chicago; Houston; California;
        Texas; Alaska; Anchorage; Camp David; Hoa Thịnh Đốn; Florida; Atlanta; Philadelphia; San Diego; Dallas;
        Miami; Las Vegas; Denver; Oa-sinh-tơn; Niu Y-oóc; Xan Phran-xi-xcô; Lốt An-giơ-lét; Washington D.C.;
        Washington DC; Oasinhtơn; Niu Oóc; Nữu Ước; Sunnylands; Rancho Mirage; Mar-a-Lago; Annapolis; Norfolk;
        Portland; Baltimore; Detroit; Pittsburgh; Guam; San Antonio; Hạ Uy Di; Xan Phranxixcô
        """),
    "UY": listed("Môn-tê-vi-đê-ô"),
    "UZ": listed("Samarkand; Ta-sken; Taskent; Tasken; Bukhara"),
    "VE": listed("Ca-ra-cát; Caracat"),
    "YE": listed("Xa-na; Aden"),
    "ZA": listed("Johannesburg; Cape Town; Durban; Giô-han-ne-xbua; Prê-tô-ri-a; Kếp-tao"),
    "ZM": listed("Lu-xa-ca"),
    "ZW": listed("Ha-ra-rê"),
}
"""Cities abroad to which journeys go that are no capitals, and capitals by their sound, by country."""

AIRPORTS = {
    "AT": listed("Schwechat"),
    "BE": listed("Zaventem; Melsbroek"),
    "CH": listed("Kloten"),
    "DE": listed("Schönefeld; Schoenefeld; Tegel"),
    "DK": listed("Kastrup"),
    "ES": listed("Barajas"),
    "FR": listed("Orly; Roissy"),
    "GB": listed("Heathrow; Stansted; Gatwick; Hít-xrâu"),
    "HU": listed("Ferihegy"),
    "ID": listed("Soekarno-Hatta; Soekarno - Hatta; Sukarno-Hatta; Halim Perdanakusuma; Ngurah Rai"),
    "IN": listed("Palam"),
    "IT": listed("Fiumicino; Ciampino"),
    "JP": listed("Narita; Haneda; Kansai"),
    "KH": listed("Pochentong; Pô-chen-tông"),
    "KP": listed("Sunan"),
    "KR": listed("Gimpo; Kimpo; Seongnam"),
    "LA": listed("Wattay; Wat Tay; Vát Tày; Vắt-tày"),
    "NL": listed("Schiphol"),
    "PL": listed("Okecie; Okęcie"),
    "RU": listed("Vnukovo; Vnukovo-2; Vnu-cô-vô; Sheremetyevo; Sê-rê-mê-chi-ê-vô; Domodedovo; Pulkovo"),
    "SE": listed("Arlanda"),
    "SG": listed("Changi"),
    "TH": listed("Suvarnabhumi; Don Mueang; Don Muang; Đôn Mường"),
    "UA": listed("Boryspil; Borispol"),
    "ZA": listed("Waterkloof"),
}
"""Airports abroad where visitors are met, those called after nobody, by country."""

PROVINCES_LIKE_PEOPLE = frozenset(
    key.lower()
    for key in listed("""
    Cam Túc; Cao Hùng; Cát Lâm; Giang Tây; Giang Tô; Hà Bắc; Hà Nam; Hải Nam; Hồ Bắc; Hồ Nam; Liêu Ninh; Ninh Hạ; Triết
    Giang; Vân Nam; Tô Châu; Lâm Nghi; Hạ Môn
    """)
)
"""Chinese provinces of two words that begin like a Vietnamese name."""


def is_no_name(region: str) -> bool:
    """Say whether words that name a region cannot be those of a person: "Quảng Tây", not "Hải Nam"."""
    return region.lower() not in PROVINCES_LIKE_PEOPLE


PROVINCE = re.compile(
    rf"[TtBbKkHhQq](?<![{UPPER}{LOWER}].)(?:ỉnh|hành phố|P\.?|ang|hu tự trị|uyện|uận) (?=[{UPPER}]|dân tộc )"
)
"""What leads to the name of a province or city abroad: "tỉnh ", "hai tỉnh "."""

PROVINCE_NAME = re.compile(rf"(?:dân tộc )?[{UPPER}][\w-]*(?: (?:[{UPPER}{LOWER}][\w-]*)){{0,3}}")
PROVINCE_MORE = re.compile(rf"(?:,| và|, và)(?: tỉnh)? (?=[{UPPER}])")
"""What stands between two of a list: "các tỉnh Attapeu, Sekong và Champasak"."""

SHORT = {
    "Việt": "VN", "Triều": "KP", "Hàn": "KR", "Trung": "CN", "Mỹ": "US", "Nga": "RU", "Nhật": "JP", "Lào": "LA",
    "Ấn": "IN", "Pháp": "FR", "Anh": "GB", "Đức": "DE", "Cu": "CU", "Úc": "AU", "Thái": "TH", "Campuchia": "KH",
    "Miên": "KH",
    "EU": "",
}  # fmt: skip
"""Syllables that stand for a country in a pair: "Việt - Triều"."""

_SIDE = "|".join(SHORT)
PAIRED = re.compile(rf"-[ ]?({_SIDE})(?![{UPPER}{LOWER}-])")
"""The second side of a pair, from the dash on; the first stands before it."""

LEADS_TO_NAME = re.compile(rf" [{UPPER}][{LOWER}]")
"""What follows a pair right before somebody's name: "Hội hữu nghị Nhật - Việt Takebe Tsutomu"."""

SHORT_BEFORE = re.compile(rf"(?<![{UPPER}{LOWER}-])({_SIDE}) ?- ?\Z")
SHORT_AFTER = re.compile(rf" ?- ?({_SIDE})(?![{UPPER}{LOWER}-])")
"""The short side of a pair whose other one is a country's whole name: "Việt - Thụy Điển", "Ba Lan - Việt"."""

NO_COUNTRY = tuple(
    form
    for words in (
        "bán đảo ",
        "hai miền ",
        "chiến tranh ",
        "liên ",
        "nội chiến ",
        "eo biển ",
        "hai miền Nam - Bắc ",
        "biển ",
        "châu ",
    )
    for form in (words, words.capitalize())
)
"""Words before a country's name that make it a region, a continent or a war: "bán đảo Triều Tiên", "châu Mỹ"."""

COASTS = (
    *("Cảnh sát biển ", "cảnh sát biển ", "bờ biển "),
    *("Bộ Chiến tranh ", "Bộ trưởng Chiến tranh ", "bộ trưởng Chiến tranh ", "bộ trưởng chiến tranh "),
)
"""Words that end like one of them and leave the country one: "Cảnh sát biển Việt Nam"."""

DOUBTFUL = frozenset(
    {
        "Anh",
        "Ý",
        "Pháp",
        "Đức",
        "Áo",
        "Bỉ",
        "Úc",
        "Nga",
        "Nhật",
        "Lào",
        "Mỹ",
        "Hàn",
        "Trung",
        "Peru",
        "Jordan",
        "Chad",
    }
)
"""Names of countries that are other words or given names as well."""

COMMON = frozenset({"Anh", "Ý", "Pháp", "Đức", "Áo", "Bỉ", "Nhật", "Trung", "Hàn"})
"""Those of them that begin sentences as ordinary words: "Ý kiến", "Anh ấy", "Đức tính"."""

ENDS_OF_OFFICES = frozenset(
    " ".join(form.lower().split()[-2:])
    for form in (
        *BODIES,
        *listed("""
    thủ tướng; tổng thống; ngoại trưởng; bộ trưởng; thứ trưởng; đại sứ; lãnh sự; đại biện; quốc vương; nhà vua; nữ
    hoàng; chủ tịch; bí thư; nghị sĩ; dân biểu; quốc vụ khanh; tư lệnh; tham mưu trưởng; đại tướng; thượng
    tướng; trung tướng; thiếu tướng; đô đốc; phát ngôn viên; phát ngôn; đặc sứ; phái viên; thủ hiến; thống đốc; cố vấn
    """),
    )
    if " " in form
)
"""Last syllables of offices and bodies, as some papers spell them: "Thủ Tướng Anh", "bộ trưởng Ngoại Giao Đức"."""

NO_COUNTRY_AFTER = ("-Index", "-INDEX", "-index", "-30")
"""What makes an index of shares of a country's initials: "VN-Index"."""

COMPOUND = frozenset(
    """kiến định nghĩa thức chí tưởng đồ hùng em chị ấy lý luật lệnh quyền tính độ hạnh thuật phẩm học nhân viên trang
    thể cả trai ta này Giáo Giám Tăng Tổng Cha Mẹ Phật Chúa Thánh Hồng Thầy Latinh Latin La-tinh""".split()
)
"""Syllables that make an ordinary word of such a name: "Ý kiến", "Pháp luật", "Mỹ thuật"."""

NO_COMPOUND = tuple(
    f" {words}"
    for words in listed("""
    nhân dịp; nhân chuyến; nhân ngày; nhân kỷ niệm; nhân lễ; nhân việc; nhân hội nghị; thể hiện; trang bị; học hỏi; tính
    toán; tính đến; cả hai; định kỳ; định hướng; Tổng thống; Tổng Bí thư; Tổng bí thư; Tổng Thư ký; Tổng thư ký;
    Tổng Giám đốc; Tổng giám đốc; Tổng Lãnh sự; Tổng lãnh sự; Tổng tham mưu; Tổng Tham mưu; Tổng tư lệnh; Tổng Tư lệnh;
    Tổng cục
    """)
)
"""Words that begin with one of them and leave the name a country's: "Chủ tịch Hạ viện Mỹ nhân chuyến thăm"."""

MISSIONS = tuple(
    words + nation
    for words in (
        "Đại sứ quán ",
        "ĐSQ ",
        "Tổng Lãnh sự quán ",
        "Tổng lãnh sự quán ",
        "Lãnh sự quán ",
        "Thương vụ ",
        "Cơ quan đại diện ",
    )
    for nation in ("", "nước ")
)
"""Words before a country that make its mission of it."""
CITY = "thành phố "
"""The word that the name of a city may begin with."""
SEAT = re.compile(r" (?:ở |tại )(?:nước |thủ đô |thành phố )?")
"""What leads from a mission to where it is."""
OPENERS = frozenset(
    "Đảng Bộ Tại Với Theo Từ Và Phía Người Nước Ở Sang Thăm Cùng Cả Do Tới Đến Khi Nếu Còn Tổng Cựu".split()
)
"""Words with a capital that may stand right before a country: all others make it part of a name ("Nguyễn Thị Nga")."""
