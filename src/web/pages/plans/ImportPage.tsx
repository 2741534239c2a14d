import { InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Input, InputNumber, Progress, Select } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { importPlan, type PreviewView, previewPlan } from '#contract/plan';
import { ProblemError, upload, useDefinition } from '../../api/index.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { sizeText } from '../../components/FileLinks.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';
import { PageLink, useAddress, useGo } from '../../shell/navigation.tsx';
import { kindLabel } from './review/words.ts';
import './plans.css';

/** As tall as its words. */
const COMPACT = { title: { fontSize: 'inherit', lineHeight: 'inherit', marginBottom: 0 } };
const ACCEPT = '.docx,.pdf,.html,.htm,.md,.txt,.doc';

type Stage =
  | { readonly at: 'choose' }
  | { readonly at: 'reading' | 'saving'; readonly name: string; readonly share: number }
  | { readonly at: 'preview'; readonly file: File; readonly preview: PreviewView };

/** A file becomes a plan: read, looked at, stored whole or not at all. */
export default function ImportPage() {
  const [stage, setStage] = useState<Stage>({ at: 'choose' });
  const [error, setError] = useState<unknown>();
  const go = useGo();
  const { revises } = useAddress<{ revises: string }>();

  const read = async (file: File): Promise<void> => {
    setError(undefined);
    setStage({ at: 'reading', name: file.name, share: 0 });
    try {
      const onProgress = (share: number): void => setStage({ at: 'reading', name: file.name, share });
      const preview = await upload(previewPlan, {}, [file], { onProgress });
      setStage({ at: 'preview', file, preview });
    } catch (problem) {
      setError(problem);
      setStage({ at: 'choose' });
    }
  };
  const save = async (file: File, preview: PreviewView, fields: Readonly<Record<string, string>>): Promise<void> => {
    setError(undefined);
    setStage({ at: 'saving', name: file.name, share: 0 });
    try {
      const done = await upload(importPlan, {}, [file], { fields });
      go(`/plans/${done.plan.id}/review`);
    } catch (problem) {
      setError(problem);
      setStage({ at: 'preview', file, preview });
    }
  };
  return (
    <Page
      title="导入要点"
      subtitle="文件原样保存，系统只标出承诺，一个字不改。看过核对结果再导入；出错时什么也不会留下。"
      back={{ to: '/plans', label: '全部要点' }}
    >
      <Refused error={error} />
      {stage.at === 'choose' && <Drop onFile={(file) => void read(file)} />}
      {(stage.at === 'reading' || stage.at === 'saving') && <Working {...stage} />}
      {stage.at === 'preview' && (
        <Preview
          file={stage.file}
          preview={stage.preview}
          revises={revises}
          onCancel={() => setStage({ at: 'choose' })}
          onSave={(fields) => void save(stage.file, stage.preview, fields)}
        />
      )}
    </Page>
  );
}

const Refused = ({ error }: { error: unknown }) => {
  const known =
    error instanceof ProblemError ? (error.facts.plan as { id: string; title: string } | undefined) : undefined;
  return (
    <>
      <ErrorNotice error={error} />
      {known && (
        <p className="yd-import-known">
          已有的要点：<PageLink to={`/plans/${known.id}/review`}>{known.title}</PageLink>
        </p>
      )}
    </>
  );
};

const Drop = ({ onFile }: { onFile: (file: File) => void }) => {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button does the same
    <section
      className={`yd-drop${over ? ' is-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <InboxOutlined aria-hidden className="yd-drop-icon" />
      <p className="yd-drop-title">把要点文件拖到这里</p>
      <Button type="primary" onClick={() => input.current?.click()}>
        选择文件
      </Button>
      <input
        ref={input}
        type="file"
        accept={ACCEPT}
        aria-label="选择要点文件"
        style={{ display: 'none' }}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
      <dl className="yd-drop-notes">
        <div>
          <dt>能读</dt>
          <dd>Word（.docx、.doc）、带文字的 PDF、网页（.html）、Markdown、纯文本</dd>
        </div>
        <div>
          <dt>读不了</dt>
          <dd>扫描件（只有图片的 PDF）、加密的文件。请先找到可复制文字的版本</dd>
        </div>
        <div>
          <dt>不能导入</dt>
          <dd>标有秘密及以上密级的文件。系统在保存之前就会拒绝</dd>
        </div>
      </dl>
    </section>
  );
};

const Working = ({ at, name, share }: { at: 'reading' | 'saving'; name: string; share: number }) => (
  <Panel>
    <div className="yd-working" role="status">
      <p>{at === 'saving' ? `正在导入 ${name}` : share < 1 ? `正在上传 ${name}` : `正在拆解 ${name}`}</p>
      <Progress
        percent={at === 'saving' ? 100 : Math.round(share * 90)}
        status="active"
        showInfo={false}
        aria-label="进度"
      />
      <p className="yd-muted">几十页的文件通常几秒钟。关闭本页不会留下不完整的数据。</p>
    </div>
  </Panel>
);

const Count = ({ value, label }: { value: number; label: string }) => (
  <div className="yd-count">
    <b className="yd-num">{value.toLocaleString('zh-CN')}</b>
    <span>{label}</span>
  </div>
);

type Fields = { title?: string; planYear?: number | null; level?: string; kind?: string; revises?: string | null };

const formOf = (values: Fields, again: boolean): Record<string, string> => {
  const fields = {
    title: values.title,
    planYear: values.planYear,
    level: values.level,
    kind: values.kind,
    revises: values.revises,
    again: again ? 'true' : '',
  };
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])));
};

const Preview = ({
  file,
  preview,
  revises,
  onCancel,
  onSave,
}: {
  file: File;
  preview: PreviewView;
  revises: string | undefined;
  onCancel: () => void;
  onSave: (fields: Readonly<Record<string, string>>) => void;
}) => {
  const [form] = Form.useForm<Fields>();
  const fields = useDefinition('plan')?.fields;
  const codesOf = (field: string) =>
    (fields?.find(({ name }) => name === field)?.codes ?? []).map(({ code, label }) => ({ value: code, label }));
  const { meta, existing } = preview;
  const wrong = preview.findings.filter(({ ok }) => !ok);
  const types = new Map<string, number>();
  for (const { type } of preview.commitments) types.set(type, (types.get(type) ?? 0) + 1);
  const submit = (values: Fields): void => onSave(formOf(values, existing !== null));
  return (
    <>
      {existing && (
        <Alert
          type="warning"
          showIcon
          className="yd-error"
          styles={COMPACT}
          title={
            <>
              这份文件已经导入过：
              <PageLink to={`/plans/${existing.id}/review`} className="yd-known">
                {existing.title}
              </PageLink>
              （{existing.stateLabel}）
            </>
          }
          description="继续会另存为一份新的要点。修订稿请在下面选择“修订自”。"
        />
      )}
      <div className="yd-columns">
        <Panel title="拆解结果">
          <div className="yd-counts">
            <Count value={preview.clauses.length} label="个条目" />
            <Count value={preview.commitments.length} label="项承诺" />
            <Count value={preview.targets.length} label="个目标" />
            <Count value={wrong.length} label="处需要确认" />
          </div>
          <p className="yd-muted">
            {[...types].map(([type, count]) => `${kindLabel(type)} ${count}`).join('，')}
            。没有数字的承诺按工作任务凭佐证核验。
          </p>
          {preview.findings.length > 0 && (
            <ul className="yd-import-findings">
              {[...wrong, ...preview.findings.filter(({ ok }) => ok)].slice(0, 30).map((finding) => (
                <li
                  key={finding.kind + finding.message + finding.targets.join()}
                  className={finding.ok ? 'is-ok' : 'is-wrong'}
                >
                  <span aria-hidden="true">{finding.ok ? '✓' : '▲'}</span>
                  {finding.kind === 'sum' ? '合计：' : ''}
                  {finding.message}
                </li>
              ))}
            </ul>
          )}
          {preview.file.notes.length > 0 && (
            <>
              <h3 className="yd-drawer-title">读文件时的说明</h3>
              <ul className="yd-reasons">
                {preview.file.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </>
          )}
          <h3 className="yd-drawer-title">前几项</h3>
          <ol className="yd-import-first">
            {preview.commitments.slice(0, 5).map(({ start, text, clause }) => (
              <li key={start}>
                <span className="yd-muted">{clause}</span>
                {text}
              </li>
            ))}
          </ol>
        </Panel>
        <Panel title="登记">
          <p className="yd-import-file">
            {preview.file.name}
            <span className="yd-muted">
              {sizeText(preview.file.size)}
              {preview.file.pages ? `，${preview.file.pages} 页` : ''}
            </span>
          </p>
          <dl className="yd-facts yd-import-meta">
            <div>
              <dt>发文机关</dt>
              <dd>{meta.issuers.join('、') || '—'}</dd>
            </div>
            <div>
              <dt>文号</dt>
              <dd>{meta.docNumber ?? '—'}</dd>
            </div>
          </dl>
          <Form
            form={form}
            layout="vertical"
            requiredMark={false}
            onFinish={submit}
            name="import"
            initialValues={{
              title: meta.title ?? file.name.replace(/\.[^.]+$/, ''),
              planYear: meta.planYear,
              kind: 'annual',
              level: 'own',
              revises,
            }}
          >
            <Form.Item
              name="title"
              label="标题"
              rules={[{ required: true, whitespace: true, message: '请填写标题。' }]}
            >
              <Input.TextArea autoSize maxLength={200} />
            </Form.Item>
            <Form.Item
              name="planYear"
              label="年度"
              rules={[{ required: true, message: '文件里没有写明年度，请填写。' }]}
            >
              <InputNumber min={1990} max={2100} style={{ width: '100%' }} suffix="年" />
            </Form.Item>
            <Form.Item name="kind" label="类别">
              <Select options={codesOf('kind')} />
            </Form.Item>
            <Form.Item name="level" label="层级" extra="上级或下级的要点不在本级下达，只供对照">
              <Select options={codesOf('level')} />
            </Form.Item>
            <Form.Item name="revises" label="修订自" extra="修订稿才选：没有变的事项会带来原来的责任单位">
              <RecordPicker record="plan" placeholder="不是修订稿" />
            </Form.Item>
            <div className="yd-drawer-foot">
              <Button onClick={onCancel}>换一个文件</Button>
              <Button type="primary" htmlType="submit">
                {existing ? '另存为新的要点' : '导入'}
              </Button>
            </div>
          </Form>
        </Panel>
      </div>
    </>
  );
};
