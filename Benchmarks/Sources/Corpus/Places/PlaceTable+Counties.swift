extension PlaceTable {
  /// Counties, by the city that they belong to, without those that the bundled places have.
  ///
  /// A line is the slug of the city, then its counties, each with its slug and name.
  static let counties = """
    luoyang songxian 嵩县 yiyang-luoyang 宜阳县
    zhengzhou zhongmu 中牟县 xinmi 新密市
    kaifeng lankao 兰考县 qixian-kaifeng 杞县 weishi 尉氏县 tongxu 通许县
    pingdingshan baofeng 宝丰县 yexian 叶县 jiaxian 郏县 wugang 舞钢市
    anyang linzhou 林州市 tangyin 汤阴县 huaxian 滑县 neihuang 内黄县
    jiaozuo xiuwu 修武县 boai 博爱县 wuzhi 武陟县 wenxian-jiaozuo 温县
    xinxiang huixian-xinxiang 辉县市 changyuan 长垣市 yuanyang 原阳县 fengqiu 封丘县
    xuchang yuzhou 禹州市 changge 长葛市 yanling 鄢陵县 xiangcheng-xuchang 襄城县
    nanyang dengzhou 邓州市 xixia 西峡县 neixiang 内乡县 zhenping 镇平县 tongbai 桐柏县 sheqi 社旗县
    sanmenxia lingbao 灵宝市
    shangqiu yongcheng 永城市 minquan 民权县 ningling 宁陵县 zhecheng 柘城县 yucheng 虞城县
    zhoukou shenqiu 沈丘县 luyi 鹿邑县 huaiyang 淮阳区 taikang 太康县
    zhumadian queshan 确山县 suiping 遂平县 biyang 泌阳县 runan 汝南县
    xinyang gushi 固始县 huangchuan 潢川县 guangshan 光山县 xixian 息县 shangcheng 商城县
    linyi junan 莒南县 yinan 沂南县 mengyin 蒙阴县 pingyi 平邑县 lanling 兰陵县 tancheng 郯城县
    jining qufu 曲阜市 zoucheng 邹城市 wenshang 汶上县 liangshan 梁山县 weishan 微山县 sishui 泗水县
    heze shanxian 单县 caoxian 曹县 juye 巨野县 yuncheng-heze 郓城县 juancheng 鄄城县 dingtao 定陶区
    zaozhuang tengzhou 滕州市 xuecheng 薛城区 yicheng 峄城区
    linfen hongtong 洪洞县 houma 侯马市 quwo 曲沃县 xiangfen 襄汾县 jixian 吉县 xiangning 乡宁县
    yuncheng yongji 永济市 hejin 河津市 ruicheng 芮城县 pinglu 平陆县 yuanqu 垣曲县 jiangxian 绛县
    jincheng yangcheng 阳城县 gaoping 高平市 qinshui 沁水县 lingchuan 陵川县
    shijiazhuang zhengding 正定县 luquan 鹿泉区 jingxing 井陉县 pingshan 平山县 xinji 辛集市
    baoding zhuozhou 涿州市 dingzhou 定州市 xiongxian 雄县 rongcheng-baoding 容城县 laishui 涞水县
    handan wuan 武安市 shexian 涉县 cixian 磁县 daming 大名县 guantao 馆陶县
    changsha liuyang 浏阳市 ningxiang 宁乡市 wangcheng 望城区
    zhuzhou liling 醴陵市 youxian 攸县 chaling 茶陵县 yanling-zhuzhou 炎陵县
    xiangtan shaoshan 韶山市 xiangxiang 湘乡市
    yueyang pingjiang 平江县 miluo 汨罗市 linxiang 临湘市 huarong 华容县
    xian lantian 蓝田县 zhouzhi 周至县 huyi 鄠邑区 gaoling 高陵区
    weinan huayin 华阴市 hancheng 韩城市 tongguan 潼关县 dali-weinan 大荔县 fuping-weinan 富平县
    shangluo luonan 洛南县 danfeng 丹凤县 zhashui 柞水县 zhenan 镇安县
    xianyang xingping 兴平市 binzhou-xianyang 彬州市 liquan 礼泉县 qianxian 乾县
    wuhan huangpi 黄陂区 xinzhou-wuhan 新洲区 jiangxia 江夏区
    xiangyang zaoyang 枣阳市 laohekou 老河口市 nanzhang 南漳县 gucheng 谷城县
    hefei chaohu 巢湖市 feixi 肥西县 feidong 肥东县 changfeng 长丰县 lujiang 庐江县
    luan jinzhai 金寨县 huoshan 霍山县 shucheng 舒城县 huoqiu 霍邱县
    nanjing lishui-nanjing 溧水区 gaochun 高淳区 jiangning 江宁区
    suzhou kunshan 昆山市 changshu 常熟市 zhangjiagang 张家港市 taicang 太仓市
    xuzhou peixian 沛县 pizhou 邳州市 xinyi 新沂市 fengxian-xuzhou 丰县 suining-xuzhou 睢宁县
    hangzhou fuyang-hangzhou 富阳区 tonglu 桐庐县 chunan 淳安县 jiande 建德市
    jinhua yiwu 义乌市 dongyang 东阳市 yongkang 永康市 pujiang 浦江县
    fuzhou minhou 闽侯县 changle 长乐区 fuqing 福清市 lianjiang 连江县
    chengdu dujiangyan 都江堰市 pengzhou 彭州市 qionglai 邛崃市 jianyang 简阳市 pidu 郫都区
    mianyang jiangyou 江油市 beichuan 北川羌族自治县 santai 三台县
    guangzhou zengcheng 增城区 conghua 从化区 huadu 花都区
    guilin yangshuo 阳朔县 xingan 兴安县 lingui 临桂区
    lanzhou yuzhong 榆中县 gaolan 皋兰县 yongdeng 永登县
    """
}
