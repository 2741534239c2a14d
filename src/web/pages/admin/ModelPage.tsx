import { Button, Form, Input, Skeleton } from 'antd';
import { modelEndpoint, setModelEndpoint } from '#contract/settings';
import { useAct, useCall } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';

type Values = { url: string; model: string; apiKey?: string };

/** Whether a language model on the bureau's own premises may propose further targets. Off by default. */
export default function ModelPage() {
  const { data, error, isPending, refetch } = useCall(modelEndpoint, {});
  const save = useAct(setModelEndpoint, { errors: 'inline', success: t('已保存') });
  const endpoint = data?.endpoint ?? null;
  const submit = ({ url, model, apiKey }: Values) =>
    save.mutate({ body: { endpoint: { url, model, ...(apiKey ? { apiKey } : {}) } } });
  return (
    <Page
      title={t('模型建议')}
      subtitle={t('默认关闭。启用后，拆解审核页可以请模型提出规则没有发现的目标；建议逐条标明来源，采纳前不计入。')}
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active={false} />}
      {data && (
        <Panel title={endpoint ? t('已启用') : t('未启用')}>
          <p className="yd-muted">{t('只接受部署在本单位内网的模型（OpenAI 兼容接口）。要点文本不会送到外部网络。')}</p>
          <Form<Values>
            key={endpoint?.url ?? 'off'}
            layout="vertical"
            style={{ maxWidth: 520 }}
            initialValues={endpoint ?? {}}
            onFinish={submit}
          >
            <Form.Item name="url" label={t('接口地址')} rules={[{ required: true, message: t('请填写接口地址。') }]}>
              <Input placeholder="http://10.0.0.8:8000/v1/chat/completions" />
            </Form.Item>
            <Form.Item name="model" label={t('模型名称')} rules={[{ required: true, message: t('请填写模型名称。') }]}>
              <Input />
            </Form.Item>
            <Form.Item
              name="apiKey"
              label={t('访问密钥')}
              extra={endpoint?.keyed ? t('已保存密钥；留空则不变。') : t('没有密钥的可以不填。')}
            >
              <Input.Password autoComplete="off" />
            </Form.Item>
            <ErrorNotice error={save.error} />
            <div className="yd-form-foot">
              <Button type="primary" htmlType="submit" loading={save.isPending}>
                {endpoint ? t('保存') : t('启用')}
              </Button>
              {endpoint && (
                <Button onClick={() => save.mutate({ body: { endpoint: null } })} loading={save.isPending}>
                  {t('停用')}
                </Button>
              )}
            </div>
          </Form>
        </Panel>
      )}
    </Page>
  );
}
