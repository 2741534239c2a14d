import { DeleteOutlined, ShareAltOutlined, StarOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Form, Input, Modal, Popover } from 'antd';
import { useState } from 'react';
import { ProblemError } from '../../api/problem.ts';
import { t } from '../../shell/language/index.ts';
import type { TableAddress } from './address.ts';
import { type SavedView, useSavedViews } from './savedViews.ts';

const wordsOf = (error: unknown): string =>
  error instanceof ProblemError ? error.reasons.map(({ detail }) => detail).join(t('；')) : t('网络中断，没有送达。');

/** Filters that somebody keeps under a name: chosen with a click, shared with one's organisation if one likes. */
export const ViewsMenu = ({ register, address }: { register: string; address: TableAddress }) => {
  const { views, add, share, remove } = useSavedViews(register);
  const { notification } = App.useApp();
  const [open, setOpen] = useState(false);
  const [naming, setNaming] = useState(false);
  const attempt = (work: Promise<void>): Promise<void> =>
    work.catch((error) => notification.error({ title: t('没有保存'), description: wordsOf(error) }));
  const show = (view: SavedView): void => {
    address.showView(view);
    setOpen(false);
  };
  const panel = (
    <div className="yd-views">
      {views.length === 0 && <p className="yd-muted">{t('还没有。设好筛选后保存在这里，下次一点就到。')}</p>}
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <button type="button" className="yd-link" onClick={() => show(view)}>
              {view.name}
            </button>
            {!view.own && <span className="yd-muted">{t('本单位共享')}</span>}
            {view.own && (
              <span>
                <Button
                  type="text"
                  size="small"
                  icon={<ShareAltOutlined aria-hidden />}
                  aria-pressed={view.shared}
                  aria-label={
                    view.shared
                      ? t('不再共享{name}', { name: view.name })
                      : t('在本单位共享{name}', { name: view.name })
                  }
                  title={view.shared ? t('已在本单位共享') : t('在本单位共享')}
                  className={view.shared ? 'is-on' : ''}
                  onClick={() => void attempt(share(view))}
                />
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('删除{name}', { name: view.name })}
                  onClick={() => void attempt(remove(view))}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
      <Button
        block
        size="small"
        disabled={!address.isFiltered && !address.sort}
        onClick={() => {
          setOpen(false);
          setNaming(true);
        }}
      >
        {t('保存现在的筛选')}
      </Button>
    </div>
  );
  return (
    <>
      <Popover
        content={panel}
        trigger="click"
        placement="bottomRight"
        title={t('常用筛选')}
        open={open}
        onOpenChange={setOpen}
      >
        <Button icon={<StarOutlined aria-hidden />}>{t('常用筛选')}</Button>
      </Popover>
      {naming && (
        <NameDialog
          onClose={() => setNaming(false)}
          onSave={async (name, shared) => {
            const { filter, typed, sort } = address;
            const whole = { ...filter, ...typed.texts };
            await attempt(add({ name, shared, filter: whole, search: typed.search, sort }));
            setNaming(false);
          }}
        />
      )}
    </>
  );
};

const NameDialog = ({
  onClose,
  onSave,
}: {
  onClose: () => void;
  onSave: (name: string, shared: boolean) => Promise<void>;
}) => {
  const [form] = Form.useForm<{ name: string; shared?: boolean }>();
  return (
    <Modal
      open
      title={t('保存筛选')}
      okText={t('保存')}
      cancelText={t('取消')}
      onOk={form.submit}
      onCancel={onClose}
      width={420}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        name="saved-view"
        onFinish={({ name, shared }) => void onSave(name.trim(), shared ?? false)}
      >
        <Form.Item
          name="name"
          label={t('名称')}
          rules={[{ required: true, whitespace: true, message: t('请填写名称。') }]}
        >
          <Input maxLength={60} placeholder={t('如：待鉴定的校舍')} />
        </Form.Item>
        <Form.Item name="shared" valuePropName="checked">
          <Checkbox>{t('本单位的同事也能用')}</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  );
};
