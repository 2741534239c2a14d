import { Button, Form, Input, InputNumber, Select } from 'antd';
import { createPortal, type PortalKind, type PortalView, updatePortal } from '#contract/portals';
import type { Args } from '../../api/call.ts';
import { useAct } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { t } from '../../shell/language/index.ts';

type Values = { kind: PortalKind; title: string; secret?: string; settings: Record<string, unknown> };

export const PORTAL_LABELS: Readonly<Record<PortalKind, string>> = {
  oidc: t('统一身份认证（OpenID Connect）'),
  ldap: t('目录服务（LDAP、Active Directory）'),
  cas: t('单点登录（CAS）'),
};
const KINDS = Object.entries(PORTAL_LABELS).map(([value, label]) => ({ value, label }));
const SECURITIES = [
  { value: 'tls', label: t('LDAPS（通常为636端口）') },
  { value: 'starttls', label: t('StartTLS（通常为389端口）') },
];
const need = (label: string) => [{ required: true, message: t('请填写{label}。', { label }) }];

/** What the form does not ask for stands as the contract wants it: nothing chosen is null, no values is an empty list. */
const EMPTY: Readonly<Record<PortalKind, Record<string, unknown>>> = {
  oidc: { strongAmr: [], strongAcr: [], certificate: null },
  ldap: { bindName: null, subjectAttribute: null, certificate: null },
  cas: { certificate: null },
};

const Secret = ({ label, kept }: { label: string; kept: boolean }) => (
  <Form.Item name="secret" label={label} extra={kept ? t('已保存；留空则不变。') : t('保存后不再显示。')}>
    <Input.Password autoComplete="new-password" />
  </Form.Item>
);

const Certificate = () => (
  <Form.Item
    name={['settings', 'certificate']}
    label={t('内部颁发机构的证书（PEM）')}
    extra={t('对方使用公开证书的不用填。')}
  >
    <Input.TextArea rows={3} spellCheck={false} placeholder="-----BEGIN CERTIFICATE-----" />
  </Form.Item>
);

const OidcFields = ({ kept }: { kept: boolean }) => (
  <>
    <Form.Item
      name={['settings', 'issuer']}
      label={t('签发者地址')}
      rules={need(t('签发者地址'))}
      extra={t('与对方系统声明的完全一致，不含 /.well-known。')}
    >
      <Input placeholder="https://id.example.edu.cn" />
    </Form.Item>
    <Form.Item name={['settings', 'clientId']} label={t('客户端标识')} rules={need(t('客户端标识'))}>
      <Input autoComplete="off" />
    </Form.Item>
    <Secret label={t('客户端密钥')} kept={kept} />
    <Form.Item
      name={['settings', 'strongAmr']}
      label={t('算作第二验证的 amr 值')}
      extra={t('对方系统已要求第二验证时，本系统不再要求；不填则照常要求。')}
    >
      <Select mode="tags" open={false} suffixIcon={null} />
    </Form.Item>
    <Form.Item name={['settings', 'strongAcr']} label={t('算作第二验证的 acr 值')}>
      <Select mode="tags" open={false} suffixIcon={null} />
    </Form.Item>
  </>
);

const LdapFields = ({ kept }: { kept: boolean }) => (
  <>
    <Form.Item name={['settings', 'host']} label={t('服务器')} rules={need(t('服务器'))}>
      <Input placeholder="ldap.example.edu.cn" />
    </Form.Item>
    <Form.Item name={['settings', 'port']} label={t('端口')} rules={need(t('端口'))}>
      <InputNumber min={1} max={65_535} />
    </Form.Item>
    <Form.Item name={['settings', 'security']} label={t('加密方式')} rules={need(t('加密方式'))}>
      <Select options={SECURITIES} />
    </Form.Item>
    <Form.Item name={['settings', 'base']} label={t('起始位置（DN）')} rules={need(t('起始位置（DN）'))}>
      <Input placeholder="ou=people,dc=example,dc=edu,dc=cn" />
    </Form.Item>
    <Form.Item name={['settings', 'bindName']} label={t('查询账号（DN）')} extra={t('目录允许匿名查询的不用填。')}>
      <Input autoComplete="off" />
    </Form.Item>
    <Secret label={t('查询账号的密码')} kept={kept} />
    <Form.Item
      name={['settings', 'attribute']}
      label={t('登录名属性')}
      rules={need(t('登录名属性'))}
      extra={t('例如 uid，Active Directory 为 sAMAccountName。')}
    >
      <Input />
    </Form.Item>
    <Form.Item
      name={['settings', 'subjectAttribute']}
      label={t('账号标识属性')}
      extra={t('关联时使用、不随改名变化的属性，例如 entryUUID、objectGUID；不填则用登录名。')}
    >
      <Input />
    </Form.Item>
  </>
);

const VALIDATIONS = [
  { value: 'p3-json', label: t('CAS 3.0，JSON') },
  { value: 'p3-xml', label: t('CAS 3.0，XML') },
  { value: 'xml', label: t('CAS 2.0，XML') },
];

const CasFields = () => (
  <>
    <Form.Item
      name={['settings', 'server']}
      label={t('CAS 服务器地址')}
      rules={need(t('CAS 服务器地址'))}
      extra={t('/login 之前的部分；须为 https。')}
    >
      <Input placeholder="https://cas.example.edu.cn/cas" />
    </Form.Item>
    <Form.Item
      name={['settings', 'validation']}
      label={t('核对方式')}
      rules={need(t('核对方式'))}
      extra={t('不清楚的先选 CAS 3.0，登记后用“试连接”核对。')}
    >
      <Select options={VALIDATIONS} />
    </Form.Item>
  </>
);

const settingsOf = (kind: PortalKind, given: Record<string, unknown>): Record<string, unknown> => ({
  ...EMPTY[kind],
  ...Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ),
});

const FIRST = { port: 636, security: 'tls', attribute: 'uid', validation: 'p3-json' };

/** A portal's settings; the kind is chosen once. */
export const PortalForm = ({ portal, onDone }: { portal?: PortalView; onDone: () => void }) => {
  const [form] = Form.useForm<Values>();
  const kind: PortalKind = Form.useWatch('kind', form) ?? portal?.kind ?? 'oidc';
  const create = useAct(createPortal, { errors: 'inline', success: t('已登记'), onDone });
  const update = useAct(updatePortal, { errors: 'inline', success: t('已保存'), onDone });
  const submit = ({ title, secret, settings }: Values): void => {
    const given = { title, settings: settingsOf(kind, settings), ...(secret ? { secret } : {}) };
    if (!portal) create.mutate({ body: { kind, ...given } as Args<typeof createPortal>['body'] });
    else {
      const body = { ...given, version: portal.version } as Args<typeof updatePortal>['body'];
      update.mutate({ params: { id: portal.id }, body });
    }
  };
  const kept = portal?.secretKept ?? false;
  const initial = portal ?? { kind: 'oidc', settings: FIRST };
  return (
    <Form<Values> form={form} layout="vertical" initialValues={initial} onFinish={submit}>
      <Form.Item name="kind" label={t('种类')}>
        <Select options={KINDS} disabled={Boolean(portal)} />
      </Form.Item>
      <Form.Item name="title" label={t('名称')} rules={need(t('名称'))} extra={t('登录页上的按钮为“用…登录”。')}>
        <Input />
      </Form.Item>
      {kind === 'oidc' && <OidcFields kept={kept} />}
      {kind === 'ldap' && <LdapFields kept={kept} />}
      {kind === 'cas' && <CasFields />}
      <Certificate />
      <p className="yd-muted">{t('内网地址须先由运维人员列入 YAODIAN_ALLOW_PRIVATE；密钥不会再显示。')}</p>
      <ErrorNotice error={create.error ?? update.error} />
      <Button type="primary" htmlType="submit" loading={create.isPending || update.isPending}>
        {t('保存')}
      </Button>
    </Form>
  );
};
