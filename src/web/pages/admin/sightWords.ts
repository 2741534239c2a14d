import type { whySeen } from '#contract/sight';
import type { Answer } from '../../api/call.ts';
import { type DefinitionView, fieldOf } from '../../api/definitions.ts';
import { comma, t, translated } from '../../shell/language/index.ts';

type Post = Answer<typeof whySeen>['posts'][number];
export type Sight = NonNullable<Post['sight']>;
export type Operation = Post['operations'][number];
export type Field = Post['fields'][number];

/** The causes that the server names, in words. */
export const causeText = ({ cause, scope, delegators }: Sight, role: string, label: string): string => {
  const values = { role, label, scope: translated(scope ?? ''), names: delegators.join(comma) };
  switch (cause) {
    case 'all-rows':
      return t('“{role}”可以查看全部“{label}”。', values);
    case 'within-scope':
      return t('“{role}”可以查看的范围是“{scope}”，这条记录在范围内。', values);
    case 'by-delegation':
      return t('本人的范围（{scope}）之外，因受{names}委托可以查看。', values);
    case 'no-permission':
      return t('“{role}”没有查看“{label}”的权限。', values);
    case 'outside-scope':
      return t('“{role}”可以查看的范围是“{scope}”，这条记录不在范围内。', values);
    default:
      return t('按规则可以查看，但记录所属单位不在这个岗位的单位范围内（数据库行级限制）。');
  }
};

export const barText = (bar: Post['barred'][number]): string => {
  switch (bar) {
    case 'no-account':
      return t('没有开通账号');
    case 'account-disabled':
      return t('账号已停用');
    case 'must-change-password':
      return t('还没有更换初始密码，换过才能办事');
    case 'left':
      return t('已离任');
    case 'post-ended':
      return t('任职已结束');
    case 'post-not-begun':
      return t('任职还没有开始');
    default:
      return t('单位已撤销');
  }
};

export const verdictText = ({ verdict, scope, blocked }: Operation): string => {
  switch (verdict) {
    case 'granted':
      return scope ? t('可以（{scope}）', { scope: translated(scope) }) : t('可以');
    case 'no-permission':
      return t('没有权限');
    case 'outside-scope':
      return t('不在范围内（{scope}）', { scope: translated(scope ?? '') });
    case 'derived':
      return t('由系统按规则产生，谁也不能直接改');
    case 'state':
      return t('现在的状态不能办');
    default:
      return t('按规则现在不能办：{why}', { why: blocked.join(comma) });
  }
};

export const operationName = (definition: DefinitionView | undefined, { operation, label }: Operation): string =>
  definition?.states?.transitions.find(({ verb }) => verb === operation)?.label ?? translated(label);

export const fieldName = (definition: DefinitionView | undefined, { name, label }: Field): string =>
  fieldOf(definition, name)?.label ?? label;

export const coverageText = ({ coverage }: Field): string => {
  if (coverage === 'shown') return t('显示原文');
  return coverage === 'masked' ? t('遮盖（长号码留首尾）') : t('遮盖（只显示有无）');
};

export const coverageWhy = ({ why, sensitivity, revealable }: Field): string => {
  if (why === 'open' || why === 'system') return t('{sensitivity}，不遮盖', { sensitivity });
  if (why === 'duty') return t('{sensitivity}，属于这个岗位的职责', { sensitivity });
  if (why === 'directory') return t('{sensitivity}，管理通讯录所需', { sensitivity });
  if (why === 'unapproved') return t('{sensitivity}，属于这个岗位的职责，但没有在有效期内的查阅批准', { sensitivity });
  const rule =
    why === 'sensitive'
      ? t('{sensitivity}，敏感信息对任何岗位都遮盖', { sensitivity })
      : t('{sensitivity}，不属于这个岗位的职责', { sensitivity });
  return revealable ? t('{rule}；写明原因后可以看一次原文，记入日志', { rule }) : t('{rule}；不能要求看原文', { rule });
};
