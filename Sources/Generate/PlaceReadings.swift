/// Readings of our own, above those of pypinyin's data: names of places that are read
/// in a way of their own, and words of plans.
let placeReadings: [(name: String, reading: String)] = [
  ("长株潭", "chang zhu tan"), ("都市圈", "du shi quan"), ("重点", "zhong dian"),
  ("行动", "xing dong"), ("重庆", "chong qing"), ("成都", "cheng du"), ("六安", "lu an"),
  ("六合", "lu he"), ("六枝", "liu zhi"), ("台州", "tai zhou"), ("天台", "tian tai"),
  ("单县", "shan xian"), ("单父", "shan fu"), ("洪洞", "hong tong"), ("渑池", "mian chi"),
  ("荥阳", "xing yang"), ("荥经", "ying jing"), ("漯河", "luo he"), ("漯阜", "luo fu"),
  ("浚县", "xun xian"), ("中牟", "zhong mu"), ("牟平", "mu ping"), ("泌阳", "bi yang"),
  ("尉氏", "wei shi"), ("尉犁", "yu li"), ("长垣", "chang yuan"), ("睢县", "sui xian"),
  ("睢宁", "sui ning"), ("瀍河", "chan he"), ("乐亭", "lao ting"), ("乐陵", "lao ling"),
  ("乐清", "yue qing"), ("乐山", "le shan"), ("乐平", "le ping"), ("乐都", "le du"),
  ("昌乐", "chang le"), ("长乐", "chang le"), ("博乐", "bo le"), ("莘县", "shen xian"),
  ("莘庄", "xin zhuang"), ("茌平", "chi ping"), ("东阿", "dong e"), ("鄄城", "juan cheng"),
  ("兖州", "yan zhou"), ("台儿庄", "tai er zhuang"), ("曲阜", "qu fu"), ("曲沃", "qu wo"),
  ("蔚县", "yu xian"), ("大城县", "dai cheng xian"), ("任丘", "ren qiu"), ("任泽", "ren ze"),
  ("井陉", "jing xing"), ("藁城", "gao cheng"), ("柏乡", "bai xiang"), ("解州", "xie zhou"),
  ("繁峙", "fan shi"), ("隰县", "xi xian"), ("番禺", "pan yu"), ("东莞", "dong guan"),
  ("黄埔", "huang pu"), ("大埔", "da bu"), ("蚌埠", "beng bu"), ("亳州", "bo zhou"),
  ("歙县", "she xian"), ("黟县", "yi xian"), ("枞阳", "zong yang"), ("涡阳", "guo yang"),
  ("涡河", "guo he"), ("砀山", "dang shan"), ("颍上", "ying shang"), ("铅山", "yan shan"),
  ("鄱阳", "po yang"), ("厦门", "xia men"), ("长汀", "chang ting"), ("嵊州", "sheng zhou"),
  ("会稽", "kuai ji"), ("句容", "ju rong"), ("盱眙", "xu yi"), ("邗江", "han jiang"),
  ("监利", "jian li"), ("黄陂", "huang pi"), ("秭归", "zi gui"), ("郧阳", "yun yang"),
  ("耒阳", "lei yang"), ("郴州", "chen zhou"), ("汨罗", "mi luo"), ("百色", "bai se"),
  ("犍为", "qian wei"), ("郫都", "pi du"), ("都江堰", "du jiang yan"), ("邛崃", "qiong lai"),
  ("什邡", "shi fang"), ("阆中", "lang zhong"), ("筠连", "jun lian"), ("珙县", "gong xian"),
  ("珲春", "hun chun"), ("巴彦淖尔", "ba yan nao er"), ("阿拉善", "a la shan"),
  ("西藏", "xi zang"), ("那曲", "na qu"), ("日喀则", "ri ka ze"), ("喀什", "ka shi"),
  ("吴堡", "wu bu"), ("柞水", "zha shui"), ("华县", "hua xian"), ("华阴", "hua yin"),
  ("华山", "hua shan"), ("鄠邑", "hu yi"), ("吐鲁番", "tu lu fan"), ("朝阳", "chao yang"),
  ("朝歌", "zhao ge"), ("燕山", "yan shan"), ("燕郊", "yan jiao"), ("太行", "tai hang"),
  ("率先", "shuai xian"), ("银行", "yin hang"), ("行业", "hang ye"), ("省长", "sheng zhang"),
  ("县长", "xian zhang"), ("区长", "qu zhang"), ("部长", "bu zhang"), ("厅长", "ting zhang"),
  ("局长", "ju zhang"), ("会长", "hui zhang"), ("组长", "zu zhang"), ("校长", "xiao zhang"),
  ("院长", "yuan zhang"), ("链长", "lian zhang"), ("河长", "he zhang"),
]

/// Characters that plans read otherwise than pypinyin's data, which has 长 as zhang.
let commonReadings: [(name: String, reading: String)] = [
  ("长", "chang"), ("都", "du"), ("漯", "luo"), ("荥", "xing"),
]
