import type { MouseEvent, ReactNode } from 'react';
import { useSession } from '../../api/session.ts';
import { LIGHTS, Light, type LightName } from '../../components/Light.tsx';
import { Page } from '../../components/Page.tsx';
import { useSingleKeys } from '../../shell/keys.ts';
import { t } from '../../shell/language/index.ts';
import { useNarrow } from '../../shell/useNarrow.ts';
import { ROLE_HELP } from './roles.tsx';

const LIGHT_MEANINGS: Readonly<Record<LightName, string>> = {
  green: t('已确认的节点不少于到期的节点。'),
  yellow: t('略有落后，或剩余时间不多还没有报告。'),
  orange: t('明显落后，或有节点超期在7天以内。'),
  red: t('严重落后，或有节点超期7天以上。'),
  grey: t('还没有节点到期，不等于正常。'),
};

const KEYS: readonly (readonly [string, string])[] = [
  [t('/ 或 Ctrl+K'), t('搜索页面、任务、记录，可用拼音首字母')],
  [t('J K 或 ↑ ↓'), t('在列表中上下移动')],
  ['Enter', t('打开当前一行')],
  ['X', t('选中当前一行（可批量办理的列表）')],
  ['F', t('到筛选处')],
  ['N P', t('审核要点时，到下一条、上一条未审的')],
  ['Ctrl+Enter', t('提交正在填写的表单')],
  ['Esc', t('关闭弹出的窗口')],
  ['?', t('打开本页')],
];

const WORDS: readonly (readonly [string, string])[] = [
  [t('提交、撤回'), t('交给下一环节；对方没有处理前可以收回')],
  [t('退回'), t('写明原因还给上一环节')],
  [t('转办、会签、加签、抄送'), t('整件交给别人；几家都签；添一位签的人；只供知晓')],
  [t('交办、下达、签收'), t('派一件事；发布责任分解；收到并认领')],
  [t('催办、督办、延期'), t('提醒；正式督促；到期前申请改期')],
  [t('核验、销号、重开'), t('另一人查实；办结；发现问题再办')],
  [t('作废、停用'), t('留编号不再有效；不再使用')],
];

const QUESTIONS: readonly (readonly [string, ReactNode])[] = [
  [t('按钮为什么是灰的？'), t('按钮下方写着现在不能办的原因和该怎么做。常见的是缺佐证，或报告人不能核验自己的报告。')],
  [t('为什么看不到某条记录？'), t('您只看到当前岗位范围内的内容。有多个岗位的，先在上方换岗位再看。')],
  [
    t('有人和我同时改了同一条？'),
    t('改的是不同内容，两边都保留。改的是同一项，会并排列出我的、现在的、原来的，由您选。您填写的内容不会丢。'),
  ],
  [
    t('填到一半断网或登录过期怎么办？'),
    t('内容还在本页，表单草稿每隔几秒自动保存在服务器上，只有本人能看到；重新登录后接着填，换一台电脑也可以。'),
  ],
  [
    t('怎样看过去某一天的情况？'),
    t('在上方“截至”选日期。地址里会带上日期，可以发给同事，看到的是同一天。查看过去时不能修改。'),
  ],
  [t('怎样导出和打印？'), t('列表右上方“导出”。导出和打印的就是您看到的：同样的筛选、列和脱敏。')],
  [t('字太小怎么办？'), t('点上方“大字版”，手机上在右上角个人菜单里。浏览器会记住。')],
  [t('单键快捷键容易误触？'), t('在右上角个人菜单里关闭。')],
];

const Pairs = ({ pairs }: { pairs: readonly (readonly [string, ReactNode])[] }) => (
  <dl className="yd-help-pairs">
    {pairs.map(([word, meaning]) => (
      <div key={word}>
        <dt>{word}</dt>
        <dd>{meaning}</dd>
      </div>
    ))}
  </dl>
);

const SECTIONS = [
  ['help-role', t('您的岗位')],
  ['help-lights', t('亮灯')],
  ['help-words', t('办理用语')],
  ['help-keys', t('快捷键')],
  ['help-questions', t('常见问题')],
  ['help-others', t('其他岗位')],
] as const;

const jump = (id: string) => (event: MouseEvent) => {
  event.preventDefault();
  document.getElementById(id)?.scrollIntoView({ block: 'start' });
};

const Contents = () => (
  <nav className="yd-help-contents" aria-label={t('本页内容')}>
    <ul>
      {SECTIONS.map(([id, label]) => (
        <li key={id}>
          <a href={`#${id}`} onClick={jump(id)}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** Help by role: what one does here, what lights and words mean, the keys. */
export default function HelpPage() {
  const { post, bureau } = useSession();
  const [singleKeys] = useSingleKeys();
  const narrow = useNarrow();
  const mine = ROLE_HELP.filter(({ roles }) => roles.includes(post.role));
  const others = ROLE_HELP.filter((help) => !mine.includes(help));
  return (
    <Page
      title={t('帮助')}
      subtitle={t('{name}的要点系统：从工作要点里的一句话，到证明它的那条记录。', { name: bureau.name })}
    >
      <div className="yd-help">
        {!narrow && <Contents />}
        <article className="yd-panel yd-prose">
          <h2 id="help-role">{t('您的岗位')}</h2>
          {mine.map(({ title, body }) => (
            <section key={title} aria-label={title}>
              <h3>{title}</h3>
              {body}
            </section>
          ))}
          {mine.length === 0 && (
            <p>{t('当前岗位（{role}）可以查看本单位范围内的要点、任务和指标。', { role: post.roleLabel })}</p>
          )}
          <h2 id="help-lights">{t('亮灯')}</h2>
          <p>
            {t(
              '灯由规则按记录算出，不能手改。每盏灯旁都写着适用的规则和数字，例如“期望50，已确认35，差15”。多条规则同时成立时取最重的。分界线是参数，在“管理—参数”里有依据和日期。',
            )}
          </p>
          <dl className="yd-help-pairs">
            {(Object.keys(LIGHTS) as LightName[]).map((name) => (
              <div key={name}>
                <dt>
                  <Light value={name} />
                </dt>
                <dd>{LIGHT_MEANINGS[name]}</dd>
              </div>
            ))}
          </dl>
          <h2 id="help-words">{t('办理用语')}</h2>
          <Pairs pairs={WORDS} />
          <h2 id="help-keys">{t('快捷键')}</h2>
          <p>
            {t('输入文字时单键不起作用。')}
            {singleKeys ? '' : t('您已关闭单键快捷键，可在个人菜单里启用。')}
          </p>
          <Pairs pairs={KEYS} />
          <h2 id="help-questions">{t('常见问题')}</h2>
          <Pairs pairs={QUESTIONS} />
          <h2 id="help-others">{t('其他岗位')}</h2>
          {others.map(({ title, body }) => (
            <details key={title}>
              <summary>{title}</summary>
              {body}
            </details>
          ))}
        </article>
      </div>
    </Page>
  );
}
