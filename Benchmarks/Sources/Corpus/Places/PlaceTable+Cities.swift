extension PlaceTable {
  /// Cities at the prefecture level by province, without those that the bundled places have.
  ///
  /// A line is a province with its slug, name, level and one-character form, then its cities, each
  /// with its slug and short name.
  static let cities = """
    beijing 北京市 municipality 京
    tianjin 天津市 municipality 津
    chongqing 重庆市 municipality 渝
    hebei 河北省 province 冀 shijiazhuang 石家庄 tangshan 唐山 qinhuangdao 秦皇岛 handan 邯郸 \
    xingtai 邢台 baoding 保定 zhangjiakou 张家口 chengde 承德 cangzhou 沧州 langfang 廊坊 hengshui 衡水
    shanxi 山西省 province 晋 taiyuan 太原 datong 大同 yangquan 阳泉 changzhi 长治 jincheng 晋城 \
    shuozhou 朔州 jinzhong 晋中 yuncheng 运城 xinzhou 忻州 linfen 临汾 lvliang 吕梁
    neimenggu 内蒙古自治区 province 蒙 huhehaote 呼和浩特 baotou 包头 wuhai 乌海 chifeng 赤峰 \
    tongliao 通辽 eerduosi 鄂尔多斯 hulunbeier 呼伦贝尔 bayannaoer 巴彦淖尔 wulanchabu 乌兰察布
    liaoning 辽宁省 province 辽 shenyang 沈阳 dalian 大连 anshan 鞍山 fushun 抚顺 benxi 本溪 \
    dandong 丹东 jinzhou 锦州 yingkou 营口 fuxin 阜新 liaoyang 辽阳 panjin 盘锦 tieling 铁岭 \
    chaoyang 朝阳 huludao 葫芦岛
    jilin 吉林省 province 吉 changchun 长春 jilin-city 吉林 siping 四平 liaoyuan 辽源 tonghua 通化 \
    baishan 白山 songyuan 松原 baicheng 白城
    heilongjiang 黑龙江省 province 黑 haerbin 哈尔滨 qiqihaer 齐齐哈尔 jixi 鸡西 hegang 鹤岗 \
    shuangyashan 双鸭山 daqing 大庆 yichun-heilongjiang 伊春 jiamusi 佳木斯 qitaihe 七台河 \
    mudanjiang 牡丹江 heihe 黑河 suihua 绥化
    jiangsu 江苏省 province 苏 nanjing 南京 wuxi 无锡 xuzhou 徐州 changzhou 常州 suzhou 苏州 \
    nantong 南通 lianyungang 连云港 huaian 淮安 yancheng 盐城 yangzhou 扬州 zhenjiang 镇江 \
    taizhou-jiangsu 泰州 suqian 宿迁
    zhejiang 浙江省 province 浙 hangzhou 杭州 ningbo 宁波 wenzhou 温州 jiaxing 嘉兴 huzhou 湖州 \
    shaoxing 绍兴 jinhua 金华 quzhou 衢州 zhoushan-zhejiang 舟山 taizhou 台州 lishui 丽水
    anhui 安徽省 province 皖 hefei 合肥 wuhu 芜湖 bengbu 蚌埠 huainan 淮南 maanshan 马鞍山 \
    huaibei 淮北 tongling 铜陵 anqing 安庆 huangshan 黄山 chuzhou 滁州 fuyang 阜阳 suzhou-anhui 宿州 \
    luan 六安 bozhou 亳州 chizhou 池州 xuancheng 宣城
    fujian 福建省 province 闽 fuzhou 福州 xiamen 厦门 putian 莆田 sanming 三明 quanzhou 泉州 \
    zhangzhou 漳州 nanping 南平 longyan 龙岩 ningde 宁德
    jiangxi 江西省 province 赣 nanchang 南昌 jingdezhen 景德镇 pingxiang 萍乡 jiujiang 九江 xinyu 新余 \
    yingtan 鹰潭 ganzhou 赣州 jian 吉安 yichun 宜春 fuzhou-jiangxi 抚州 shangrao 上饶
    shandong 山东省 province 鲁 jinan 济南 qingdao 青岛 zibo 淄博 dongying 东营 yantai 烟台 weifang 潍坊 \
    taian 泰安 weihai 威海 rizhao 日照 dezhou 德州 liaocheng 聊城 binzhou 滨州
    henan 河南省 province 豫 anyang 安阳 puyang 濮阳 shangqiu 商丘 xinyang 信阳
    hubei 湖北省 province 鄂 wuhan 武汉 huangshi 黄石 shiyan 十堰 yichang 宜昌 xiangyang 襄阳 ezhou 鄂州 \
    jingmen 荆门 xiaogan 孝感 jingzhou 荆州 huanggang 黄冈 xianning 咸宁 suizhou 随州
    hunan 湖南省 province 湘 hengyang 衡阳 shaoyang 邵阳 changde 常德 zhangjiajie 张家界 yiyang 益阳 \
    chenzhou 郴州 yongzhou 永州 huaihua 怀化 loudi 娄底
    guangdong 广东省 province 粤 guangzhou 广州 shaoguan 韶关 shenzhen 深圳 zhuhai 珠海 shantou 汕头 \
    foshan 佛山 jiangmen 江门 zhanjiang 湛江 maoming 茂名 zhaoqing 肇庆 huizhou 惠州 meizhou 梅州 \
    shanwei 汕尾 heyuan 河源 yangjiang 阳江 qingyuan 清远 dongguan 东莞 zhongshan 中山 chaozhou 潮州 \
    jieyang 揭阳 yunfu 云浮
    guangxi 广西壮族自治区 province 桂 nanning 南宁 liuzhou 柳州 guilin 桂林 wuzhou 梧州 beihai 北海 \
    fangchenggang 防城港 qinzhou 钦州 guigang 贵港 yulin-guangxi 玉林 baise 百色 hezhou 贺州 hechi 河池 \
    laibin 来宾 chongzuo 崇左
    hainan 海南省 province 琼 haikou 海口 sanya 三亚 danzhou 儋州
    sichuan 四川省 province 川 chengdu 成都 zigong 自贡 panzhihua 攀枝花 luzhou 泸州 deyang 德阳 \
    mianyang 绵阳 guangyuan 广元 suining 遂宁 neijiang 内江 leshan 乐山 nanchong 南充 meishan 眉山 \
    yibin-sichuan 宜宾 guangan 广安 dazhou 达州 yaan 雅安 bazhong 巴中 ziyang 资阳
    guizhou 贵州省 province 黔 guiyang 贵阳 liupanshui 六盘水 zunyi 遵义 anshun 安顺 bijie 毕节 tongren 铜仁
    yunnan 云南省 province 滇 kunming 昆明 qujing 曲靖 yuxi-yunnan 玉溪 baoshan 保山 zhaotong 昭通 \
    lijiang 丽江 puer 普洱 lincang 临沧
    xizang 西藏自治区 province 藏 lasa 拉萨 rikaze 日喀则 changdu 昌都 linzhi 林芝 shannan 山南 naqu 那曲
    shaanxi 陕西省 province 陕 tongchuan 铜川 baoji 宝鸡 xianyang 咸阳 weinan 渭南 yanan 延安 hanzhong 汉中 \
    yulin 榆林 ankang 安康 shangluo 商洛
    gansu 甘肃省 province 甘 lanzhou 兰州 jiayuguan 嘉峪关 jinchang 金昌 baiyin 白银 tianshui 天水 \
    wuwei 武威 zhangye 张掖 pingliang 平凉 jiuquan 酒泉 qingyang 庆阳 dingxi 定西 longnan 陇南
    qinghai 青海省 province 青 xining 西宁 haidong 海东
    ningxia 宁夏回族自治区 province 宁 yinchuan 银川 shizuishan 石嘴山 wuzhong 吴忠 guyuan 固原 zhongwei 中卫
    xinjiang 新疆维吾尔自治区 province 新 wulumuqi 乌鲁木齐 kelamayi 克拉玛依 tulufan 吐鲁番 hami 哈密
    """
}
