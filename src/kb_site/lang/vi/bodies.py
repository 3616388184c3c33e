"""Bodies and fields that an office belongs to: what a role is made of besides the office, the country and the place."""

from kb_site.lang.vi.lists import listed

BODIES = listed("""
    Ban Bí thư; Ban Chấp hành; Ban Chấp hành Trung ương; Ban Thường vụ; Ban Thường trực; Ban Đối ngoại; Ban Tổ chức; Ban
    Tuyên giáo; Ban Tuyên giáo và Dân vận; Ban Dân vận; Ban Nội chính; Ban Kinh tế; Ban Chính sách, chiến lược; Ban Liên
    lạc Đối ngoại; Ban Quốc tế; Ban Cán sự đảng; Ban Chỉ đạo; Ban Kiểm tra; Bộ Chính trị; Bộ; Chính phủ; Chính hiệp;
    Hiệp thương chính trị nhân dân; Hội nghị Hiệp thương chính trị nhân dân; Chính hiệp toàn quốc; Cơ quan; Công an;
    Công an nhân dân; Quân đội nhân dân; Công đoàn; Tổng Công đoàn; Công Thương; Công Thương nghiệp; Công nghiệp; Công
    nghiệp nặng; Dân tộc; Dân tộc và Tôn giáo; Du lịch; Duma Quốc gia; Duma; Đại Hural Nhà nước; Đại Hural; Đại Khural;
    Đại Khu-ran; Verkhovna Rada; Rada Tối cao; Oliy Majlis; Milli Majlis; Majlis; Mejlis; Mazhilis; Jogorku Kenesh;
    Knesset; Sejm; Bundestag; Bundesrat; Riksdag; Storting; Folketing; Seimas; Saeima; Riigikogu; Giáo dục; Giáo dục và
    Đào tạo; Đào tạo;
    Giao thông vận tải; Giao thông; Đường sắt; Khoa học; Công nghệ; Khoa học và Công nghệ; Khoa học và ICT; Kế hoạch và
    Đầu tư; Kế hoạch; Đầu tư; Kinh tế; Kinh tế đối ngoại; Quan hệ kinh tế đối ngoại; Kinh tế và Thương mại; Thương mại;
    Thương mại, Công nghiệp và Năng lượng; Thương mại, Công nghiệp và Tài nguyên; Kinh tế, Thương mại và Công nghiệp;
    Thương mại và Công nghiệp; Lao động; Lao động, Thương binh và Xã hội; Lao động - Thương binh và Xã hội; Việc làm; Y
    tế; Y tế công cộng; Y tế Công cộng; Nội vụ; Nội các; Tư pháp; Tài chính; Tài nguyên và Môi trường; Tài nguyên; Môi
    trường; Nông nghiệp và Môi trường; Nông nghiệp; Nông nghiệp và Phát triển nông thôn; Nông lâm nghiệp; Thủy sản; Xây
    dựng; Văn hóa; Thể thao; Văn hóa, Thể thao và Du lịch; Văn hóa và Thể thao; Văn hóa - Thông tin; Thông tin và Truyền
    thông; Thông tin; Truyền thông; Ngoại giao; Ngoại giao và Thương mại; Ngoại thương; Ngoại vụ; Đối ngoại; Ngoại giao
    Nhân dân; Quốc phòng; An ninh; An ninh Quốc gia; An ninh quốc gia; An ninh nội địa; An ninh xã hội; An ninh công
    cộng; Bảo vệ An ninh Nhà nước; Bảo an Xã hội; Tình báo; Tình báo Quốc gia; Ngân khố; Thống nhất; Quốc tế; Liên lạc
    Đối ngoại; Công tác Đối ngoại; Tuyên giáo và Dân vận; Chính sách, chiến lược; Liên Triều; Nhà nước; Quốc gia; Nhân
    dân; Toàn quốc; toàn quốc; Trung ương; Trung ương Đảng; TW Đảng; T.Ư Đảng; TW; T.Ư; Đảng; Đảng Cộng sản; Đảng Nhân
    dân Cách mạng; Đảng Nhân dân; Đảng Lao động; Đảng Dân chủ; Đảng Cộng hòa; Đảng Dân chủ Tự do; Đảng cầm quyền; Đảng
    Bảo thủ; Đảng Công đảng; Đảng ủy; Đảng ủy Công an Trung ương; Quân ủy; Quân ủy Trung ương; Quân khu; Quân chủng;
    Quân đoàn; Quân đội; Hải quân; Không quân; Lục quân; Cảnh sát biển; Bộ đội Biên phòng; Biên phòng; Binh chủng; Lực
    lượng; Hải quân Nhân dân; Phòng không - Không quân; Không quân và Phòng không; Bộ Tổng Tham mưu; Bộ Tư lệnh; Bộ Chỉ
    huy; Bộ Các Lực lượng vũ trang; Bộ Lực lượng vũ trang nhân dân; Tổng cục Chính trị; Tổng cục; Tổng cục II; Tổng Tham
    mưu; Đoàn Chủ tịch; Đoàn Chủ tịch Ủy ban Trung ương; Đoàn Thanh niên; Đoàn Thanh niên Cộng sản Hồ Chí Minh; Đoàn
    TNCS Hồ Chí Minh; Đoàn đại biểu Quốc hội; Hội Liên hiệp Phụ nữ; Hội Nông dân; Nhóm Nghị sĩ; Nhóm Nghị sĩ hữu nghị;
    Nhóm Nghị sỹ hữu nghị; Liên minh Nghị sĩ hữu nghị; Hội Cựu chiến binh; Hội hữu nghị; Hội Hữu nghị; Hội Chữ thập đỏ;
    Hội Nhà báo; Hội; Hiệp hội; Liên hiệp các tổ chức hữu nghị; Liên hiệp các Tổ chức hữu nghị; Liên hiệp; Liên minh;
    Liên minh Nghị viện; Hội đồng; Hội đồng Nhà nước; Hội đồng Quốc gia; Hội đồng An ninh; Hội đồng An ninh Quốc gia;
    Hội đồng Bộ trưởng; Hội đồng nhân dân; HĐND; Hội đồng Dân tộc; Hội đồng Lý luận; Hội đồng Liên bang; Hội đồng Châu
    Âu; Hội đồng châu Âu; Hội đồng Quản trị; Hội nghị; Hội nghị Nhân dân Tối cao; Hội nghị nhân dân tối cao; Hội nghị
    Nhân dân tối cao; Đại hội đồng; Đại hội đại biểu nhân dân toàn quốc; Đại hội Đại biểu Nhân dân toàn quốc; Nhân đại;
    Nhân đại toàn quốc; Học viện; Học viện Chính trị quốc gia Hồ Chí Minh; Học viện Ngoại giao; Viện; Viện Hàn lâm; Viện
    Hàn lâm Khoa học xã hội; Viện Kiểm sát; Viện Kiểm sát nhân dân tối cao; Tòa án; Tòa án nhân dân tối cao; Tòa án Tối
    cao; Kiểm toán; Thanh tra; Ngân hàng Nhà nước; Ngân hàng Trung ương; Ngân hàng Thế giới; Mặt trận; Mặt trận Tổ quốc;
    MTTQ; Mặt trận Lào xây dựng đất nước; Mặt trận Dân tộc Giải phóng miền Nam; Phong trào; Phòng Thương mại; Thông tấn
    xã; Đài Tiếng nói; Đài Truyền hình; Quốc hội; Quốc vụ; Quốc vụ viện; Quốc hội khóa; Thượng viện; Hạ viện; Nghị viện;
    Nghị viện châu Âu; Thượng nghị viện; Ủy ban; Ủy ban Trung ương; Ủy ban Chính quyền; Ủy ban Hành chính; Các vấn đề;
    Thế giới; Liên minh Nghị viện Thế giới; Các lực lượng vũ trang nhân dân; Các lực lượng vũ trang; bán đảo Triều Tiên;
    Ủy ban nhân dân; UBND; Ủy ban Nhân dân; UBTVQH; Ủy ban Thường vụ; Ủy ban Đối ngoại; Ủy ban Quốc phòng; Ủy ban Quốc
    phòng và An ninh; Ủy ban Quốc phòng, An ninh và Đối ngoại; Ủy ban Kiểm tra; Ủy ban Kế hoạch; Ủy ban Pháp luật; Ủy
    ban Pháp luật và Tư pháp; Ủy ban châu Âu; Ủy ban Châu Âu; Ủy ban Các vấn đề Nhà nước; Ủy ban Quốc vụ; Ủy ban An
    ninh; Ủy ban Dân tộc; Ủy ban Kinh tế và Tài chính; Ủy ban Công tác đại biểu; Ủy ban Văn hóa và Xã hội; Ủy ban Hòa
    bình; Ủy ban Đoàn kết; Ủy ban Liên Triều; Ủy ban liên Chính phủ; Ủy viên; Tỉnh ủy; Thành ủy; Khu ủy; Xứ ủy; tỉnh;
    thành phố; TP; bang; châu; thủ đô; Thành phố; Văn phòng; Văn phòng Chính phủ; Văn phòng Quốc hội; Văn phòng Chủ tịch
    nước; Văn phòng Trung ương; Văn phòng Trung ương Đảng; Văn phòng Tổng thống; Văn phòng Nội các; Phủ Tổng thống; Phủ
    Chủ tịch; Phủ Thủ tướng; Nhà Trắng; Nhà Xanh; Điện Kremlin; Lầu Năm Góc; Liên hợp quốc; Liên Hợp Quốc; LHQ; Liên
    bang; Liên Xô; Cộng hòa; Vương quốc; Vương quốc Anh; Liên minh châu Âu; Liên minh Châu Âu; EU; ASEAN; NATO; WHO;
    WTO; IMF; WB; IAEA; UNESCO; UNDP; UNICEF; APEC; ADB; OECD; CIA; FBI; AIPA; IPU; KOICA; Chánh án; đắc cử; mãn nhiệm;
    đương nhiệm; tạm quyền; vĩnh viễn; Vĩnh viễn; đặc mệnh toàn quyền; Đặc mệnh toàn quyền; thường trực; Thường trực;
    thứ nhất; thứ hai; danh dự; Danh dự; lâm thời; trưởng; phụ trách; kiêm nhiệm; quốc gia; liên bang; tối cao; Tối cao;
    cấp cao; Cấp cao; đặc biệt; thường trú; nhân dân; Hòa bình; Phụ nữ; Thanh niên; Bình đẳng giới; Gia đình; Phát
    triển; Hợp tác; Hợp tác phát triển; Chuyển đổi số; Năng lượng; Biến đổi khí hậu; Dân chủ; Tổ chức; Tuyên giáo; Dân
    vận; Nội chính; Chính trị; Chính sách; Ngân sách; Pháp luật; Hậu cần; Kỹ thuật; Biên giới; Kiểm tra; Tuyên truyền;
    Quân sự; Doanh nghiệp; Di trú; Nhập cư; Lãnh sự; Đại sứ quán; ĐSQ; Tổng Lãnh sự quán; Lãnh sự quán; Vụ Đông Bắc Á;
    Vụ; Cục; Cục Lãnh sự; Cục Lễ tân; lưu động; thiện chí; riêng; Dân chủ Tự do; Dân chủ Xã hội; Dân chủ đồng hành; Sức
    mạnh Quốc dân; Cộng sản; Bảo thủ; Quốc đại; Bắc Mỹ; Đông Bắc Á; Đông Nam Á; Nam Á; Tây Á; Trung Đông; châu Á; châu
    Âu; châu Mỹ; châu Phi; Mỹ Latinh; Đông Âu; Bắc Phi; châu Đại Dương; Trường Đại học; Đại học; Trường Sĩ quan; Trường
    Chính trị; Cục Đối ngoại; Sở; Sở Ngoại vụ; đảng; Chính quyền; chính quyền; Cảnh sát; Lực lượng vũ trang nhân dân;
    hải quân; không quân; lục quân; Quan hệ; quốc tế; Chiến lược; Bảo vệ Tổ quốc; Lập pháp; Cơ mật; Công nghiệp nhẹ;
    châu Á - Thái Bình Dương; châu Á-Thái Bình Dương; Châu Á - Thái Bình Dương; Châu Á; Châu Âu; Châu Mỹ; Châu Phi; Châu
    Đại Dương; Nam Phi; Á - Âu; Thái Bình Dương; Nam Thái Bình Dương; Trung Á; Đông Á; Ấn Độ Dương - Thái Bình Dương;
    Đông Á - Thái Bình Dương; Đông Á và Thái Bình Dương; châu Á và Thái Bình Dương; Ấn Độ Dương-Thái Bình Dương; Nước
    Nga Thống nhất; Nước Nga thống nhất; Nước Nga Công bằng; Fatah; Hamas; SWAPO; Swapo; Golkar; Gerindra; Pheu Thai;
    Komeito; Công Minh; Die Linke; Likud; Syriza; FUNCINPEC; Funcinpec; Barisan Nasional; Đại hội Dân tộc Phi; Baath;
    Nur Otan; Amanat; Hội đồng Hành chính Nhà nước;
    đối lập; Cách mạng; Hội đồng Cách mạng; Hội đồng Quốc phòng và An ninh; lâm thời; Chính phủ Cách mạng lâm thời; Ban
    Tuyên truyền; Ban Tuyên truyền Cổ động; Ban Tuyên truyền và Cổ động; tân cử; sắp mãn nhiệm; Chính phủ Cách mạng lâm
    thời Cộng hòa miền Nam Việt Nam; Cộng hòa miền Nam Việt Nam; Thứ nhất; Lâm thời; cầm quyền; cực hữu; cực tả; trung
    hữu; trung tả; cánh hữu; cánh tả; Lực lượng vũ trang; Giáo hội; giáo phận; tổng giáo phận; Giáo phận; Tổng giáo
    phận; khu tự trị; Khu tự trị; Quỹ Nhi đồng; Quỹ Dân số; Quỹ Tiền tệ Quốc tế; Hội đồng Tham mưu trưởng; Hội đồng Tham
    mưu trưởng liên quân; Hạm đội; Tổ chức Y tế Thế giới; Tòa thánh; Thủy quân lục chiến; quân đội; Lễ tang; Hoàng gia;
    Mặt trận Lào yêu nước; Doanh nghiệp nhỏ và vừa; Phái đoàn đại diện thường trực; Phái đoàn đại diện thường trú; Phái
    đoàn thường trực; Phái đoàn thường trú; Văn phòng đại diện thường trú; Văn phòng đại diện; Cơ quan đại diện; Cơ quan
    đại diện thường trú; Đoàn đại diện thường trú; Vệ binh Cách mạng; Lực lượng Phòng vệ; Tòa Bạch Ốc; Chương trình
    Lương thực Thế giới; Tổ chức Lương thực và Nông nghiệp; Tổ chức Lao động Quốc tế; Tổ chức Di cư Quốc tế; Tổ chức
    Thương mại Thế giới; Tổ chức Giáo dục, Khoa học và Văn hóa; Tổ chức Sở hữu trí tuệ Thế giới; Tổ chức Du lịch Thế
    giới; Tổ chức Hàng hải Quốc tế; Tổ chức Hải quan Thế giới; Tổ chức Cấm vũ khí hóa học; Tổ chức Hợp tác và Phát triển
    kinh tế; Tổ chức Hiệp ước Bắc Đại Tây Dương; Tổ chức Hợp tác Thượng Hải; Tổ chức Hợp tác Hồi giáo; Tổ chức Giải
    phóng Palestine; Chương trình Phát triển; Cơ quan Năng lượng nguyên tử quốc tế; Ngân hàng Phát triển châu Á; Ngân
    hàng Đầu tư cơ sở hạ tầng châu Á; Liên minh Viễn thông quốc tế; Liên minh châu Phi; Liên đoàn Arab; Ủy ban Chữ thập
    đỏ quốc tế; Tòa án Công lý Quốc tế; Tòa án Hình sự Quốc tế; Tòa án Luật biển quốc tế; Diễn đàn Kinh tế Thế giới;
    Diễn đàn Đối tác; Diễn đàn Hợp tác; Diễn đàn Nghị viện; Diễn đàn Doanh nghiệp; Diễn đàn Kinh tế;
    Tổng Liên đoàn Lao động; Hội Luật gia; Hội Liên hiệp Thanh niên; Liên đoàn Thương mại và Công nghiệp; Hội Khoa học
    Lịch sử; Hội Khuyến học; Hội Người cao tuổi; Hội Sinh viên; Thương binh và Xã hội; vùng; Tây Thái Bình Dương; Đông
    Phi; Tây Phi; Trung Phi; Bắc Âu; Tây Âu; Nam Âu; Trung Mỹ; Nam Mỹ; Caribe; Vùng Vịnh; Liên quân; Ban Chỉ đạo Trung
    ương về phòng, chống tham nhũng, tiêu cực; Ban Chỉ đạo Trung ương về phòng, chống tham nhũng; Ban Chỉ đạo công tác
    biên giới; Ủy ban Biên giới quốc gia; Ban Chỉ đạo Nhà nước; Chỉ đạo; Chỉ đạo công tác biên giới; Chỉ đạo Trung ương
    về phòng, chống tham nhũng, tiêu cực; Chỉ đạo Nhà nước; Nhóm hữu nghị; Ủy ban ủng hộ; Ủy ban liên lạc văn hóa với
    nước ngoài; Ủy ban quan hệ văn hóa với nước ngoài; Ủy ban bảo vệ hòa bình; Đảng bộ; Viện
    Dân biểu; Viện Nguyên lão; Hội đồng Đại biểu Nhân dân; Hội đồng Hiệp thương Nhân dân; Hội đồng Lập pháp; Tiểu
    ban; Liên ban; Olympic; Olympics; Paralympic; điều hành;
    Hạ nghị viện; World Bank; Báo Nhân Dân; Báo Quân đội nhân dân; Tạp chí Cộng sản; Trung ương Đoàn;
    BCH Trung ương Đoàn; Ban Chấp hành Trung ương Đoàn; Trung ương Đoàn Thanh niên; Trung ương Đoàn Thanh niên Cộng sản;
    Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh; Trung ương Đoàn TNCS; Trung ương Đoàn TNCS Hồ Chí Minh; Đoàn TNCS;
    Ngoại sự; ngoại sự; Hoa kiều; hoa kiều; Ngoại sự Hoa kiều; Ngoại sự hoa kiều; ngoại sự hoa kiều; Kiều vụ;
    Chính phủ nhân dân; Chính quyền nhân dân;
    Hội đồng Đội; Ủy ban Hòa bình và Đoàn kết; Liên hiệp Công đoàn; Xã hội;
    xã hội; Văn hóa xã hội; Văn hóa - Xã hội; Văn hóa, xã hội; Viện Khổng Tử; nhà trường;
    Xã hội chủ nghĩa; xã hội chủ nghĩa; Đảng Xã hội; Đảng Xã hội chủ nghĩa; Đảng Xã hội Chủ nghĩa; luân phiên;
    Liên minh Hợp tác xã; Đảng Cộng sản Đông Dương; Đông Dương; miền Nam Trung Bộ; Khu kinh tế; Xứ ủy;
    Liên khu ủy; Đặc khu ủy; T.Ư Đoàn; TƯ Đoàn; TW Đoàn; Tổng LĐLĐ; LĐLĐ; Liên đoàn Lao động; Hội LHPN;
    Hội LHTN; Hoàng cung; Ban Quản lý; Quản lý;
    Ủy ban Nhà nước về người Việt Nam ở nước ngoài; Ủy ban về người Việt Nam ở nước ngoài;
    Quản lý các khu công nghiệp; Quản lý các khu công nghiệp và chế xuất; Quản lý các khu kinh tế;
    Văn phòng Thủ tướng; Văn phòng Thủ tướng và Nội các; Vệ binh Tổng thống; Vệ binh Quốc gia; Hội đồng Tương trợ Kinh
    tế; Bắc Kỳ; Trung Kỳ; Nam Kỳ; Bắc Bộ; Trung Bộ; Nam Bộ; Nam Trung Bộ; Kháng chiến; Kháng chiến Hành chính
    """)
"""Bodies, fields and other words that may follow an office: "Quốc hội", "Ngoại giao", "đặc mệnh toàn quyền". One with a
small first letter counts in small letters only, unless it stands here with a capital too."""
