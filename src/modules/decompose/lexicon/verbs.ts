/** Verbs and adverbs that open a promise. Data for regular expressions: alternatives, longest first. */

const alternatives = (words: string): string =>
  [...new Set(words.trim().split(/\s+/))].sort((a, b) => b.length - a.length).join('|');

/** Acts that bring something into being or get it done: what follows is counted as a promise. */
export const MAKING = alternatives(`
建成 新建 改建 扩建 改扩建 续建 迁建 重建 新改扩建 建设 建立 组建 筹建 创建 创成 创评 争创 申创 创办 举办 开办 承办 开展 开设 开发 开工 开工建设 竣工 投用 投入使用 投入 启用 启动 启动建设 交付
培育 培养 培训 轮训 选派 选拔 选聘 选树 选送 遴选 评选 评比 评定 评估 认定 命名 表彰 奖励 推荐 推选 引进 招聘 招录 招收 招生 聘请 聘任 聘用 配备 配置 购置 采购 添置 更新 改造 完成 实现 形成 打造
编写 编制 编印 出版 录制 征集 制作 拍摄 研发 研制 制定 制订 出台 印发 发布 推出 发表 立项 申报 申请 获得 取得 设立 设置 布局 打通 整治 取缔 关停 撤并 撤销 整合 合并 组织 安排 资助 帮扶 结对 救助 
慰问 走访 巡察 督查 督导 检查 抽查 审计 调研 监测 复评 复查 验收 通过 挂牌 授牌 签约 签订 落地 引入 吸引 发展 建好 办好 集中 召开 参加 派出 输送 覆盖 服务 惠及 受益 受理 化解 消除 拆除 提供 增设 新增 增加 扩充 扩增
新设 增补 净增 补充 推广 推进 推动 实施 支持 扶持 确定 选定 试点 孵化 转化 转设 储备 开通 上线 接入 录取 筹集 募集 争取 安装 维修 改善 绿化 开放 听课 家访 下拨 拨付 发放 减免 排查 处理 办理 宣讲 宣传 报送 提交 撰写 刊发 助力 帮助 引领 恢复 加固 惠及 
`);

/** Verbs that finish something: with a date they make a date target. */
export const FINISHING = alternatives(`
完成 建成 竣工 投用 投入使用 投入运行 投入运营 启用 交付 交付使用 出台 制定 制订 制发 印发 下发 发布 公布 颁布 通过 创成 创建 达到 达标 实现 开工 开工建设 动工 开学 招生 开班 开园 开办 开通 上线 上线运行 运行 试运行 启动 启动建设 形成 建立 成立 组建 挂牌 到位
落实到位 整改到位 获得 获 取得 报送 上报 提交 完工 封顶 结题 结项 验收 认定 设立 举办 召开 举行 开展 组织 实施 推出 推行 就位 改造 化解 消除 清零 全覆盖 取消 办结 销号 搬迁 入驻 转设 签约 公示 编制完成 编制 修订 拿出 落地 使用 接入 覆盖 建好 迎接 接受 做好 推进 申报 评选 配齐 配备 更新 安装 报[^，、]{1,8}(?:审定|审议|审批|审核|批准|备案) 收尾 截止
`);

/** Stripped from the head of a subject: how, when and by what will it is done. */
export const ADVERBS = alternatives(`
全年 年内 今年 本年度 计划 拟 预计 力争 争取 努力 确保 保证 保障 务必 切实 继续 持续 不断 进一步 加快 加大 大力 着力 全力 积极 稳步 有序 扎实 深入 全面 集中 统筹 逐步 分步骤 分批 分期 再 共计 总计 合计 累计 同时 并 将 都 也 还 由 让 把 为了 以及 其中 包括 与 等 推动 推进 促进 实现 保持 做好 抓好 落实好 落实 指导 支持 鼓励 引导 督促 坚持 严格 组织好 开展好 多渠道 至少 每年 每学期 每月 每季度 不少于 用好 适时 定期 按照 做到 高标准 高质量 高水平
`);

/** Words that bind a number to the noun before it; stripped from the noun's tail. */
export const COPULAS = alternatives(`
达到 达 实现 巩固在 巩固 保持在 稳定在 控制在 维持在 保持 稳定 控制 提高到 提高至 提升到 提升至 增加到 增加至 增长到 增至 升至 上升到 上升至 降到 降至 下降到 下降至 降低到 降低至 压减到 压减至 扩大到 扩大至 扩充到 拓展到 发展到 建成 建到 不少于 不低于 不得少于 不得低于 不小于 不超过 不得超过 不高于 不多于 不大于 不得高于 低于 少于 小于 高于 大于 超过 超出 突破 超 至少 最少 最多 达到了 完成 约 约为 近 (?<!行|作|认)为 是 共 共计 总计 合计 各 (?<![平人生师校班户])均 平均 都 分别 分别达到 (?<![平人生师校班户])均达到 (?<![平人生师校班户])均达 (?<=[\\u4e00-\\u9fff]{2})占 不 到 至 新增 提高 提升 增加 增长 增幅 上升 下降 降低 减少 压减 精简 缩减 精减 压缩 削减 下浮 递增 不突破 接近 力争 确保 (?<![生收年师领才])计划 拟 全部 总 要 应 须 必须 需 控制 在 以 按 仅 (?<!人)才 再
`);

/** Kept with a short noun, because without them the count would not be understood. */
export const TELLING_VERBS =
  /^(?:(?:开工建设|开工|竣工|投入使用|投用|新建|改扩建|新改扩建|扩建|改建|续建|迁建|改造|启动|建成|撤并|招聘|引进|培养|培训|评选|表彰|资助|整治|新增)[、和]?)+/;

/** Scopes that stand before a subject. */
export const WHOLE_AREA =
  /^(?:全市|全区|全县|全省|全州|全盟|全旗|全局|全系统|全校|全镇|全域|市域|县域|我市|我区|我县|市直|市属|区属|县属|直属|市本级)/;

/** A date or a past tense that makes a sentence a report, not a promise. */
export const PAST =
  /(?:(?<![比较于同与对就按将把向])去年|(?:^|，|[市区县省校])现有|(?<![比较于同与对就按将把向])上年度|(?<![比较于同与对就按将把向])上一年|近年来|过去(?:的)?[一两三五]年|前期已|目前(?:已|全|我|，)|截[至止](?:目前|20|\d|上|年底)|已(?:经)?(?:建成|完成|有|达到|达|实现|创建|开展|通过|获|投入|竣工|累计)|累计(?:已|建成|完成|投入|培训)|[完建创获荣取开实评]\S{0,8}了\d|荣获)/;

/** Titles of clauses that look back. */
export const REVIEW_TITLE =
  /(?:回顾|工作总结|总结$|年工作情况|工作成效|主要成效|主要成绩|取得的成绩|工作开展情况|存在(?:的)?(?:主要)?问题|不足|形势)/;

/** What is merely used or looked after is there already: 发挥32个工作室作用, 用好6个基地. */
export const USING =
  /(?:发挥好?|用好|用活|依托|利用好?|借助|凭借|加强对)(?:全[市区县省系统]{1,2}|现有|已有|原有|已建的?)?[^，、\d]{0,4}$/;

/** Higher papers whose numbered articles are no promise of this bureau. */
export const FOLLOWING =
  /(?:落实|贯彻|执行|遵守|按照|根据|对照|依据|围绕|聚焦|遵循|践行|严守|恪守|强化|突出|抓好|做好|狠抓|采取)[^，；]{0,14}$/;
