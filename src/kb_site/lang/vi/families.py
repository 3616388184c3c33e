"""Family names, which are grammar of a language: Vietnamese, Chinese in Sino-Vietnamese, Korean and Japanese."""

import re

VIETNAMESE_FAMILY = frozenset(
    """
    nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý lí tô lương nông trương vương đinh mai đào
    đoàn trịnh hà cao thái tạ chu châu lưu lâm phùng quách tăng thân tống triệu từ văn viên đàm đồng giàng giáp hứa
    khuất khổng kiều la lã lại lò lục ma mạc mã nghiêm nhữ ninh ông phí quan quàng sầm tòng thạch thào thiều tiêu tôn
    trà tràng trang trác ung ưng vi vừ y bế bạch bàn cấn chử cù cầm danh diệp đới điểu điêu dư giang hạ hầu kha khương
    kim kpă ksor leo liêu lộc luyện lù mùa niê nhan phó rơ siu sùng tẩn thẩm thi tri trầm ty vàng vòng xa âu ân h'
    hmok đậu đường đôn đổng tưởng tào triều mẫn cung cổ doãn giản hồng khúc kỷ lều lỗ mông ngọ ngụy nhâm phương quản
    thang thịnh tiết tiền toàn ứng uông viết xuân bành biện bồ cái cam cát chế chung cồ diêm tráng sồng
    lầu lường vừ chẻo hảng thền đèo""".split()
)
MIDDLE = frozenset("thị văn đức hữu đình xuân ngọc quang minh thanh công".split())
"""What stands after a family name more often than anywhere else."""
CHINESE_FAMILY = frozenset(
    """
    tập ôn mao tần lật uông hàn lạc nhiệm du bạc tư đới tất hoa phó thôi bào kiều lam nhạc lữ trâu lư diêu
    phàn""".split()
)
KOREAN_FAMILY = frozenset(
    """
    kim ri lee yi rhee pak park bak pác choe choi chuê jo cho jong jeong chung jung kang kwon gwon han hwang hong
    ryu yu yoo yun yoon im lim rim ahn oh song sin shin so suh seo paek baek pec kong gong ko moon mun roh noh rô no
    ro woo u nam thae tae hyon hyun ban pan bae jang chang ju joo heo hur ho kye kuk myong yang yong o om eom ki
    kwak wi chon ha chae jeon pyo sim gil tak yeom bong byun""".split()
)
FAMILIES = VIETNAMESE_FAMILY | CHINESE_FAMILY | KOREAN_FAMILY
JAPANESE_FAMILY = frozenset(
    """
    abe akaba akiba akita amano amari ando aoki arai asakawa asano aso chiba deguchi edano endo eto fujii fujimoto
    fujita fujiwara fukuda fukushiro fukuzawa goto hagiuda hara harada hase hasegawa hashimoto hata hatoyama hayashi
    higashi hirai hirano hirota honda hosoda hosokawa ichikawa iida ikeda imamura inada inoue ishiba ishibashi ishida
    ishihara ishii ishikawa ito iwata iwaya kaifu kamikawa kan kaneko kato katsura kawaguchi kawamura kihara kikuchi
    kimura kishi kishida kitamura kobayashi koga koizumi komura kondo konno kono kosaka kubota kudo maeda maehara
    maruyama masuda matsuda matsui matsumoto matsuno matsuoka miki miura miyagawa miyake miyamoto miyazaki miyazawa
    mizuno mori morita moriyama motegi murakami murata murayama muto nagano nakagawa nakajima nakamura nakanishi
    nakano nakasone nakatani nakayama nikai nishi nishida nishimura noda noguchi nukaga obuchi oda ogawa ohira okada
    okamoto onishi onodera ono ota oyama ozaki ozawa saito sakai sakamoto sakurai sakurada sasaki sato shibata shimizu
    shimomura suga sugi sugimoto sugita sugiura suzuki takagi takahashi takaichi takeda takemura takeshita takeuchi
    tamaki tamura tanabe tanaka tani tanigaki taniguchi togo tsuchiya tsuji uchida ueda uemura ueno umeda wada
    wakabayashi watanabe yamada yamaguchi yamamoto yamanaka yamasaki yamashita yamazaki yano yasuda yokota yoshida
    yoshikawa yoshimura""".split()
)
"""What the Japanese are called by, first at home ("Abe Shinzo"), last in many papers ("Shinzo Abe")."""
JAPANESE_GIVEN = re.compile(
    r".+(?:taro|ichiro|jiro|uro|suke|hiko|nobu|hiro|yuki|mitsu|hide|shige|masa|nori|toshi|kazu|yoshi|haru|zo|ji|eru|oru|nosuke)"
)
NORTHERN = frozenset("ri pak choe jo paek ryu rim thae hyon myong mun jong ryong chol hyok ryol gwang kyong".split())
SOUTHERN = frozenset(
    """
    lee park choi cho chung baek lim moon roh noh woo yoon jung jeong yoo seo suh heo hyun ahn oh im seok hoon joon
    hyeon yeon cheol hyuk kyung geun eun sik seong jin""".split()
)
