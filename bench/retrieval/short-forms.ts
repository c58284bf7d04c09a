/** The abbreviations that the passages use. */
import { list } from './words.js';

/** An abbreviation and its long form. */
export interface ShortForm {
  readonly short: string;
  readonly long: string;
}

/**
 * Rows of the table of abbreviations as they once were, with one reading each, of capital letters, and of two or more
 * words. A list of its own, since passages and queries are drawn from it: with a row more or less the seeds would draw
 * others, and no figure could be set beside an earlier one. What the table lacks is not asked for; the figures of these
 * classes say how well it is used, not how complete it is.
 */
export const SHORT_FORMS: readonly ShortForm[] = list(
  `AHLLVT=Anh hùng Lực lượng vũ trang|AHLLVTND=Anh hùng Lực lượng vũ trang nhân dân|AHLS=anh hùng liệt sĩ|AHLĐ=Anh hùng Lao động
  ANCT=an ninh chính trị|ANHK=an ninh hàng không|ANM=an ninh mạng|ANND=an ninh nhân dân|ANQG=an ninh quốc gia
  ANTQ=an ninh Tổ quốc|ANTT=an ninh trật tự|ANĐT=an ninh điều tra|ASXH=an sinh xã hội|ATGT=an toàn giao thông
  ATGTQG=an toàn giao thông quốc gia|ATHK=an toàn hàng không|ATLĐ=an toàn lao động|ATNĐ=áp thấp nhiệt đới
  ATTP=an toàn thực phẩm|ATTTM=an toàn thông tin mạng|ATVSTP=an toàn vệ sinh thực phẩm|BCA=Bộ Công an|BCSĐ=ban cán sự đảng
  BCTC=báo cáo tài chính|BCĐ=ban chỉ đạo|BDTTG=Bộ Dân tộc và Tôn giáo|BGH=ban giám hiệu|BGK=ban giám khảo
  BGTVT=Bộ Giao thông vận tải|BGĐ=ban giám đốc|BHLĐ=bảo hộ lao động|BHNN=bảo hiểm nông nghiệp|BHNT=bảo hiểm nhân thọ
  BHTG=bảo hiểm tiền gửi|BHTN=bảo hiểm thất nghiệp|BHXH=bảo hiểm xã hội|BHXHBB=bảo hiểm xã hội bắt buộc
  BHXHTN=bảo hiểm xã hội tự nguyện|BHXHVN=Bảo hiểm xã hội Việt Nam|BHYT=bảo hiểm y tế|BKHCN=Bộ Khoa học và Công nghệ
  BKHĐT=Bộ Kế hoạch và Đầu tư|BLDS=Bộ luật Dân sự|BLGĐ=bạo lực gia đình|BLHH=Bộ luật Hàng hải|BLHS=Bộ luật Hình sự
  BLHĐ=bạo lực học đường|BLLĐ=Bộ luật Lao động|BLTTDS=Bộ luật Tố tụng dân sự|BLTTHS=Bộ luật Tố tụng hình sự|BLV=bình luận viên
  BLX=bằng lái xe|BMNN=bí mật nhà nước|BNG=Bộ Ngoại giao|BNNMT=Bộ Nông nghiệp và Môi trường|BNV=Bộ Nội vụ
  BPTNMT=bệnh phổi tắc nghẽn mạn tính|BPTT=biện pháp tránh thai|BQL=ban quản lý|BQLDA=ban quản lý dự án|BQP=Bộ Quốc phòng
  BSCKI=bác sĩ chuyên khoa I|BSCKII=bác sĩ chuyên khoa II|BST=bộ sưu tập|BTCT=bê tông cốt thép|BTL=bộ tư lệnh
  BTNMT=Bộ Tài nguyên và Môi trường|BTP=Bộ Tư pháp|BTTM=Bộ Tổng Tham mưu|BTTTT=Bộ Thông tin và Truyền thông|BTXH=bảo trợ xã hội
  BVMT=bảo vệ môi trường|BVQLNTD=bảo vệ quyền lợi người tiêu dùng|BVR=bảo vệ rừng|BVSK=bảo vệ sức khỏe|BVTC=bản vẽ thi công
  BVTV=bảo vệ thực vật|BVĐK=bệnh viện đa khoa|BVĐKKV=bệnh viện đa khoa khu vực|BVĐKTW=bệnh viện đa khoa trung ương
  BXD=Bộ Xây dựng|BXH=bảng xếp hạng|BYT=Bộ Y tế|BĐBP=bộ đội biên phòng|BĐG=bình đẳng giới|BĐH=ban điều hành
  BĐKH=biến đổi khí hậu|BĐS=bất động sản|CAHN=Công an Hà Nội|CAND=Công an nhân dân|CATP=công an thành phố|CBQL=cán bộ quản lý
  CBTD=cán bộ tín dụng|CBYT=cán bộ y tế|CCB=cựu chiến binh|CCCD=căn cước công dân|CCHC=cải cách hành chính|CCN=cụm công nghiệp
  CCTP=cải cách tư pháp|CCTTHC=cải cách thủ tục hành chính|CHDCND=Cộng hòa Dân chủ Nhân dân|CHK=cảng hàng không
  CHKQT=cảng hàng không quốc tế|CHLB=Cộng hòa Liên bang|CHQS=chỉ huy quân sự|CHV=chấp hành viên
  CHXHCN=Cộng hòa xã hội chủ nghĩa|CHXHCNVN=Cộng hòa xã hội chủ nghĩa Việt Nam|CKI=chuyên khoa I|CKII=chuyên khoa II
  CKS=chữ ký số|CLB=câu lạc bộ|CLC=chất lượng cao|CMCN=cách mạng công nghiệp|CMHS=cha mẹ học sinh|CMND=chứng minh nhân dân
  CMTND=chứng minh thư nhân dân|CNH=công nghiệp hóa|CNHT=công nghiệp hỗ trợ|CNQSDĐ=chứng nhận quyền sử dụng đất
  CNSCĐ=công nghệ số cộng đồng|CNSH=công nghệ sinh học|CNTT=công nghệ thông tin|CNXH=chủ nghĩa xã hội|CPH=cổ phần hóa
  CPĐT=Chính phủ điện tử|CQCA=cơ quan công an|CQCQ=cơ quan chủ quản|CQCSĐT=cơ quan cảnh sát điều tra|CQHC=cơ quan hành chính
  CQNN=cơ quan nhà nước|CQNNCTQ=cơ quan nhà nước có thẩm quyền|CQĐP=chính quyền địa phương|CSB=cảnh sát biển
  CSCĐ=cảnh sát cơ động|CSDL=cơ sở dữ liệu|CSDLQG=cơ sở dữ liệu quốc gia|CSDLQGVDC=cơ sở dữ liệu quốc gia về dân cư
  CSGD=cơ sở giáo dục|CSGT=cảnh sát giao thông|CSHS=cảnh sát hình sự|CSHT=cơ sở hạ tầng|CSHTGT=cơ sở hạ tầng giao thông
  CSKH=chăm sóc khách hàng|CSKT=cảnh sát kinh tế|CSKV=cảnh sát khu vực|CSND=cảnh sát nhân dân|CSSK=chăm sóc sức khỏe
  CSSKBĐ=chăm sóc sức khỏe ban đầu|CSSKSS=chăm sóc sức khỏe sinh sản|CSTĐ=chiến sĩ thi đua|CSVC=cơ sở vật chất
  CSXH=chính sách xã hội|CSĐT=cảnh sát điều tra|CTCH=chấn thương chỉnh hình|CTCK=công ty chứng khoán|CTCP=công ty cổ phần
  CTGDPT=chương trình giáo dục phổ thông|CTMTQG=chương trình mục tiêu quốc gia|CTNH=chất thải nguy hại
  CTRSH=chất thải rắn sinh hoạt|CTSN=chấn thương sọ não|CTTL=công trình thủy lợi|CTV=cộng tác viên|CTXH=công tác xã hội
  CTĐ=chữ thập đỏ|CĐCS=công đoàn cơ sở|CĐHA=chẩn đoán hình ảnh|CĐS=chuyển đổi số|CĐSP=cao đẳng sư phạm|CĐT=chủ đầu tư
  CĐV=cổ động viên|DBĐV=dự bị động viên|DNNN=doanh nghiệp nhà nước|DNNVV=doanh nghiệp nhỏ và vừa|DNTN=doanh nghiệp tư nhân
  DNVT=doanh nghiệp vận tải|DNVVN=doanh nghiệp vừa và nhỏ|DQTV=dân quân tự vệ|DSVH=di sản văn hóa|DTLCP=dịch tả lợn châu Phi
  DTTS=dân tộc thiểu số|DVC=dịch vụ công|DVCQG=dịch vụ công quốc gia|DVCTT=dịch vụ công trực tuyến|GCN=giấy chứng nhận
  GCNQSDĐ=giấy chứng nhận quyền sử dụng đất|GCNĐKDN=giấy chứng nhận đăng ký doanh nghiệp
  GCNĐKKD=giấy chứng nhận đăng ký kinh doanh|GDCD=giáo dục công dân|GDMN=giáo dục mầm non|GDNN=giáo dục nghề nghiệp
  GDPL=giáo dục pháp luật|GDPT=giáo dục phổ thông|GDQP=giáo dục quốc phòng|GDSK=giáo dục sức khỏe|GDTC=giáo dục thể chất
  GDTX=giáo dục thường xuyên|GDĐH=giáo dục đại học|GHPGVN=Giáo hội Phật giáo Việt Nam|GNBV=giảm nghèo bền vững
  GPKD=giấy phép kinh doanh|GPLX=giấy phép lái xe|GPLĐ=giấy phép lao động|GPMB=giải phóng mặt bằng|GPXD=giấy phép xây dựng
  GQVL=giải quyết việc làm|GTGT=giá trị gia tăng|GTNT=giao thông nông thôn|GVBM=giáo viên bộ môn|GVCN=giáo viên chủ nhiệm
  GVMN=giáo viên mầm non|HAGL=Hoàng Anh Gia Lai|HCB=huy chương bạc|HCM=Hồ Chí Minh|HCNN=hành chính nhà nước
  HCSN=hành chính sự nghiệp|HCV=huy chương vàng|HCĐ=huy chương đồng|HDV=hướng dẫn viên|HGCS=hòa giải ở cơ sở
  HKDD=hàng không dân dụng|HKTT=hộ khẩu thường trú|HKVN=Hàng không Việt Nam|HLV=huấn luyện viên|HMTD=hạn mức tín dụng
  HND=hội nông dân|HNGĐ=hôn nhân và gia đình|HSBA=hồ sơ bệnh án|HSCC=hồi sức cấp cứu|HSD=hạn sử dụng|HSDT=hồ sơ dự thầu
  HSG=học sinh giỏi|HSMT=hồ sơ mời thầu|HSQ=hạ sĩ quan|HSTC=hồi sức tích cực|HSYC=hồ sơ yêu cầu|HSĐX=hồ sơ đề xuất
  HTK=hàng tồn kho|HTQT=hợp tác quốc tế|HTTT=hệ thống thông tin|HTX=hợp tác xã|HTXH=hạ tầng xã hội|HTXNN=hợp tác xã nông nghiệp
  HVCH=học viên cao học|HVNCLC=hàng Việt Nam chất lượng cao|HĐBA=Hội đồng Bảo an|HĐBALHQ=Hội đồng Bảo an Liên hợp quốc
  HĐBCQG=Hội đồng bầu cử quốc gia|HĐCDGS=hội đồng chức danh giáo sư|HĐCDGSNN=Hội đồng Chức danh giáo sư nhà nước
  HĐKT=hợp đồng kinh tế|HĐLĐ=hợp đồng lao động|HĐMB=hợp đồng mua bán|HĐND=Hội đồng nhân dân|HĐQT=hội đồng quản trị
  HĐTD=hợp đồng tín dụng|HĐTP=Hội đồng Thẩm phán|HĐXX=hội đồng xét xử|KBNN=Kho bạc Nhà nước|KBT=khu bảo tồn
  KBTTN=khu bảo tồn thiên nhiên|KCHT=kết cấu hạ tầng|KCN=khu công nghiệp|KCNC=khu công nghệ cao|KCX=khu chế xuất|KDC=khu dân cư
  KDL=khu du lịch|KDTM=kinh doanh thương mại|KHHGĐ=kế hoạch hóa gia đình|KHKT=khoa học kỹ thuật
  KHLCNT=kế hoạch lựa chọn nhà thầu|KHSDĐ=kế hoạch sử dụng đất|KHTN=khoa học tự nhiên|KHXH=khoa học xã hội|KKT=khu kinh tế
  KLTN=khóa luận tốt nghiệp|KLTT=kết luận thanh tra|KLĐT=kết luận điều tra|KNNK=kim ngạch nhập khẩu|KNXK=kim ngạch xuất khẩu
  KQKD=kết quả kinh doanh|KSBT=kiểm soát bệnh tật|KSNB=kiểm soát nội bộ|KSND=kiểm sát nhân dân|KSNK=kiểm soát nhiễm khuẩn
  KSTTHC=kiểm soát thủ tục hành chính|KTNB=kiểm toán nội bộ|KTNN=Kiểm toán nhà nước|KTTN=kinh tế tư nhân
  KTTV=khí tượng thủy văn|KTX=ký túc xá|KVPT=khu vực phòng thủ|KĐT=khu đô thị|KĐTM=khu đô thị mới|LCNT=lựa chọn nhà thầu
  LHPN=Liên hiệp Phụ nữ|LHQ=Liên hợp quốc|LHTN=Liên hiệp Thanh niên|LLTP=lý lịch tư pháp|LLVT=lực lượng vũ trang
  LLVTND=lực lượng vũ trang nhân dân|LMLM=lở mồm long móng|LNST=lợi nhuận sau thuế|LNTT=lợi nhuận trước thuế|LSQ=lãnh sự quán
  LVTN=luận văn tốt nghiệp|LĐBĐ=liên đoàn bóng đá|LĐBĐVN=Liên đoàn Bóng đá Việt Nam|LĐLĐ=liên đoàn lao động
  LĐNT=lao động nông thôn|MBH=mũ bảo hiểm|MST=mã số thuế|MTQG=mục tiêu quốc gia|MTTQ=Mặt trận Tổ quốc
  MTTQVN=Mặt trận Tổ quốc Việt Nam|MXH=mạng xã hội|MĐSDĐ=mục đích sử dụng đất|NCKH=nghiên cứu khoa học|NCS=nghiên cứu sinh
  NDT=nhân dân tệ|NGND=Nhà giáo nhân dân|NGƯT=Nhà giáo ưu tú|NHCSXH=Ngân hàng Chính sách xã hội|NHM=người hâm mộ
  NHNN=Ngân hàng Nhà nước|NHNNVN=Ngân hàng Nhà nước Việt Nam|NHTM=ngân hàng thương mại|NHTMCP=ngân hàng thương mại cổ phần
  NKBV=nhiễm khuẩn bệnh viện|NKT=người khuyết tật|NLMT=năng lượng mặt trời|NLTT=năng lượng tái tạo|NLĐ=người lao động
  NMCT=nhồi máu cơ tim|NMNĐ=nhà máy nhiệt điện|NMTĐ=nhà máy thủy điện|NNCNC=nông nghiệp công nghệ cao|NNHC=nông nghiệp hữu cơ
  NNT=người nộp thuế|NSDLĐ=người sử dụng lao động|NSLĐ=năng suất lao động|NSND=Nghệ sĩ nhân dân|NSNN=ngân sách nhà nước
  NSĐP=ngân sách địa phương|NSƯT=Nghệ sĩ ưu tú|NTBD=nghệ thuật biểu diễn|NTK=nhà thiết kế|NTM=nông thôn mới
  NTTS=nuôi trồng thủy sản|NVCC=nhân vật cung cấp|NVH=nhà văn hóa|NVNONN=người Việt Nam ở nước ngoài|NVQS=nghĩa vụ quân sự
  NVYT=nhân viên y tế|NXB=nhà xuất bản|NĐT=nhà đầu tư|NĐTNN=nhà đầu tư nước ngoài|NĐTP=ngộ độc thực phẩm
  PCCN=phòng chống cháy nổ|PCGD=phổ cập giáo dục|PGS=phó giáo sư|PGĐ=phó giám đốc|PHCN=phục hồi chức năng
  PHHS=phụ huynh học sinh|PNCT=phụ nữ có thai|PNMT=phụ nữ mang thai|PPDH=phương pháp dạy học|PTBV=phát triển bền vững
  PTCS=phổ thông cơ sở|PTDTBT=phổ thông dân tộc bán trú|PTDTNT=phổ thông dân tộc nội trú|PTGĐ=phó tổng giám đốc
  PTNT=phát triển nông thôn|PVHCC=phục vụ hành chính công|QCDC=quy chế dân chủ|QCVN=quy chuẩn kỹ thuật quốc gia
  QHCB=quy hoạch cán bộ|QHPK=quy hoạch phân khu|QHSDĐ=quy hoạch sử dụng đất|QLBVR=quản lý bảo vệ rừng|QLDA=quản lý dự án
  QLGD=quản lý giáo dục|QLHC=quản lý hành chính|QLHCVTTXH=quản lý hành chính về trật tự xã hội|QLNN=quản lý nhà nước
  QLRR=quản lý rủi ro|QLTS=quản lý tài sản|QLTT=quản lý thị trường|QLVB=quản lý văn bản|QLXD=quản lý xây dựng
  QLĐĐ=quản lý đất đai|QNCN=quân nhân chuyên nghiệp|QPPL=quy phạm pháp luật|QPTD=quốc phòng toàn dân|QSDĐ=quyền sử dụng đất
  QTDND=quỹ tín dụng nhân dân|QTRR=quản trị rủi ro|QĐND=Quân đội nhân dân|QĐNDVN=Quân đội nhân dân Việt Nam|RHM=răng hàm mặt
  RPH=rừng phòng hộ|SBD=số báo danh|SDD=suy dinh dưỡng|SGDCK=sở giao dịch chứng khoán|SGDĐT=Sở Giáo dục và Đào tạo
  SGGP=Sài Gòn Giải Phóng|SGK=sách giáo khoa|SGTVT=Sở Giao thông vận tải|SHTT=sở hữu trí tuệ|SKHCN=Sở Khoa học và Công nghệ
  SKHĐT=Sở Kế hoạch và Đầu tư|SKKN=sáng kiến kinh nghiệm|SKSS=sức khỏe sinh sản|SNCL=sự nghiệp công lập|SSCĐ=sẵn sàng chiến đấu
  STT=số thứ tự|SVĐ=sân vận động|SXCN=sản xuất công nghiệp|SXD=Sở Xây dựng|SXH=sốt xuất huyết|SXHD=sốt xuất huyết Dengue
  SXKD=sản xuất kinh doanh|SXNN=sản xuất nông nghiệp|SYT=Sở Y tế|TACN=thức ăn chăn nuôi|TAND=Tòa án nhân dân
  TANDCC=Tòa án nhân dân cấp cao|TANDTC=Tòa án nhân dân tối cao|TBMMN=tai biến mạch máu não|TBYT=thiết bị y tế
  TCCB=tổ chức cán bộ|TCCN=trung cấp chuyên nghiệp|TCCSĐ=tổ chức cơ sở đảng|TCCT=Tổng cục Chính trị|TCD=tiếp công dân
  TCDL=Tổng cục Du lịch|TCHQ=Tổng cục Hải quan|TCMR=tiêm chủng mở rộng|TCTD=tổ chức tín dụng|TCTK=Tổng cục Thống kê
  TCVN=tiêu chuẩn quốc gia|TCĐB=Tổng cục Đường bộ|TCĐBVN=Tổng cục Đường bộ Việt Nam|TDP=tổ dân phố|TDTT=thể dục thể thao
  TGBC=tinh giản biên chế|TGPL=trợ giúp pháp lý|TGXH=trợ giúp xã hội|TGĐ=tổng giám đốc|THADS=thi hành án dân sự
  THAHS=thi hành án hình sự|THCN=trung học chuyên nghiệp|THCS=trung học cơ sở|THPT=trung học phổ thông
  THVN=Truyền hình Việt Nam|TKB=thời khóa biểu|TKBVTC=thiết kế bản vẽ thi công|TKCN=tìm kiếm cứu nạn|TLSQ=tổng lãnh sự quán
  TLĐLĐ=Tổng Liên đoàn Lao động|TMCP=thương mại cổ phần|TMDV=thương mại dịch vụ|TMH=tai mũi họng|TMĐT=thương mại điện tử
  TNCN=thu nhập cá nhân|TNCS=Thanh niên Cộng sản|TNDN=thu nhập doanh nghiệp|TNGT=tai nạn giao thông|TNHH=trách nhiệm hữu hạn
  TNHS=trách nhiệm hình sự|TNLĐ=tai nạn lao động|TNTP=Thiếu niên Tiền phong|TNXP=thanh niên xung phong|TPCN=thực phẩm chức năng
  TPCP=trái phiếu chính phủ|TPDN=trái phiếu doanh nghiệp|TPHN=thành phố Hà Nội|TSBĐ=tài sản bảo đảm|TSCĐ=tài sản cố định
  TSKH=tiến sĩ khoa học|TSĐB=tài sản đảm bảo|TSĐH=tuyển sinh đại học|TTATGT=trật tự an toàn giao thông
  TTATXH=trật tự an toàn xã hội|TTBYT=trang thiết bị y tế|TTBĐS=thị trường bất động sản|TTCK=thị trường chứng khoán
  TTCNTT=trung tâm công nghệ thông tin|TTGDNN=trung tâm giáo dục nghề nghiệp|TTGDTX=trung tâm giáo dục thường xuyên
  TTHC=thủ tục hành chính|TTHCC=trung tâm hành chính công|TTHQ=thủ tục hải quan|TTHĐND=Thường trực Hội đồng nhân dân
  TTK=tổng thư ký|TTKDTM=thanh toán không dùng tiền mặt|TTKS=tuần tra kiểm soát|TTKSBT=trung tâm kiểm soát bệnh tật
  TTLL=thông tin liên lạc|TTLT=thông tư liên tịch|TTPVHCC=trung tâm phục vụ hành chính công|TTX=thông tấn xã
  TTXH=trật tự xã hội|TTXVN=Thông tấn xã Việt Nam|TTYT=trung tâm y tế|TTYTDP=trung tâm y tế dự phòng|TTĐB=tiêu thụ đặc biệt
  TTƯT=Thầy thuốc ưu tú|TVGS=tư vấn giám sát|TVPL=tư vấn pháp luật|TVQH=Thường vụ Quốc hội|TVTK=tư vấn thiết kế|TYT=trạm y tế
  TĐC=tái định cư|TƯLĐTT=thỏa ước lao động tập thể|UBATGT=Ủy ban An toàn giao thông|UBATGTQG=Ủy ban An toàn giao thông quốc gia
  UBBC=ủy ban bầu cử|UBCK=Ủy ban Chứng khoán|UBCKNN=Ủy ban Chứng khoán Nhà nước|UBDT=Ủy ban Dân tộc|UBHC=Ủy ban hành chính
  UBKT=ủy ban kiểm tra|UBMTTQ=Ủy ban Mặt trận Tổ quốc|UBMTTQVN=Ủy ban Mặt trận Tổ quốc Việt Nam|UBND=Ủy ban nhân dân
  UBTVQH=Ủy ban Thường vụ Quốc hội|UBTWMTTQVN=Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam|UVBCH=ủy viên ban chấp hành
  UVBCT=ủy viên Bộ Chính trị|VBHN=văn bản hợp nhất|VBPL=văn bản pháp luật|VBQPPL=văn bản quy phạm pháp luật
  VBĐT=văn bản điện tử|VCK=vòng chung kết|VCSH=vốn chủ sở hữu|VKS=Viện kiểm sát|VKSND=Viện kiểm sát nhân dân
  VKSNDCC=Viện kiểm sát nhân dân cấp cao|VKSNDTC=Viện kiểm sát nhân dân tối cao|VLTL=vật lý trị liệu|VLXD=vật liệu xây dựng
  VNAH=Việt Nam anh hùng|VNNB=viêm não Nhật Bản|VPCP=Văn phòng Chính phủ|VPCTN=Văn phòng Chủ tịch nước|VPHC=vi phạm hành chính
  VPQH=Văn phòng Quốc hội|VPĐD=văn phòng đại diện|VPĐKĐĐ=Văn phòng đăng ký đất đai|VQG=vườn quốc gia
  VSATTP=vệ sinh an toàn thực phẩm|VSDT=vệ sinh dịch tễ|VSMT=vệ sinh môi trường|VSTBPN=vì sự tiến bộ của phụ nữ
  VTHK=vận tải hành khách|VTHKCC=vận tải hành khách công cộng|VTVL=vị trí việc làm|VĐL=vốn điều lệ|VĐQG=vô địch quốc gia
  VĐV=vận động viên|XDCB=xây dựng cơ bản|XDNTM=xây dựng nông thôn mới|XHCN=xã hội chủ nghĩa|XKLĐ=xuất khẩu lao động
  XLNT=xử lý nước thải|XLVPHC=xử lý vi phạm hành chính|XNK=xuất nhập khẩu|XPHC=xử phạt hành chính
  XPVPHC=xử phạt vi phạm hành chính|XSKT=xổ số kiến thiết|XĐGN=xóa đói giảm nghèo|YHCT=y học cổ truyền|YTDP=y tế dự phòng
  ĐATN=đồ án tốt nghiệp|ĐBDT=đồng bào dân tộc|ĐBDTTS=đồng bào dân tộc thiểu số|ĐBKK=đặc biệt khó khăn|ĐBQH=đại biểu Quốc hội
  ĐBSCL=đồng bằng sông Cửu Long|ĐBSH=đồng bằng sông Hồng|ĐCS=Đảng Cộng sản|ĐCSTQ=Đảng Cộng sản Trung Quốc
  ĐCSVN=Đảng Cộng sản Việt Nam|ĐDSH=đa dạng sinh học|ĐGHC=địa giới hành chính|ĐGNL=đánh giá năng lực|ĐHBK=Đại học Bách khoa
  ĐHCĐ=đại hội cổ đông|ĐHQG=Đại học Quốc gia|ĐHQGHN=Đại học Quốc gia Hà Nội|ĐHSP=Đại học Sư phạm|ĐHĐCĐ=đại hội đồng cổ đông
  ĐHĐLHQ=Đại hội đồng Liên hợp quốc|ĐKDN=đăng ký doanh nghiệp|ĐKKD=đăng ký kinh doanh|ĐKKH=đăng ký kết hôn
  ĐKXT=đăng ký xét tuyển|ĐKĐĐ=đăng ký đất đai|ĐMST=đổi mới sáng tạo|ĐMT=điện mặt trời|ĐNB=Đông Nam Bộ|ĐNÁ=Đông Nam Á
  ĐSQ=đại sứ quán|ĐSVN=Đường sắt Việt Nam|ĐTCK=đầu tư chứng khoán|ĐTDS=điều tra dân số|ĐTDĐ=điện thoại di động
  ĐTHVN=Đài Truyền hình Việt Nam|ĐTNCS=Đoàn Thanh niên Cộng sản|ĐTNN=đầu tư nước ngoài|ĐTPT=đầu tư phát triển
  ĐTQG=đội tuyển quốc gia|ĐTTM=đô thị thông minh|ĐTTP=điều tra tội phạm|ĐTV=điều tra viên|ĐTXD=đầu tư xây dựng
  ĐTĐ=đái tháo đường|ĐVHC=đơn vị hành chính|ĐVSN=đơn vị sự nghiệp|ĐVSNCL=đơn vị sự nghiệp công lập|ĐĐBQH=Đoàn đại biểu Quốc hội
  ĐƯQT=điều ước quốc tế|ƯPSC=ứng phó sự cố`,
).map(row => {
  const [short, long] = row.split('=');
  return { short, long };
});
