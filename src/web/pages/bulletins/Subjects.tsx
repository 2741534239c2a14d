import { Button, Select } from 'antd';
import { useState } from 'react';
import { bulletinChoices } from '#contract/bulletin';
import { updateRecord } from '#contract/records';
import { useAct, useCall } from '../../api/hooks.ts';
import { Panel } from '../../components/Page.tsx';
import type { BulletinPage } from './parts.ts';

/** What a 动态 tells of: chosen commitments and projects, in the order printed. */
export const Subjects = ({ page, editable }: { page: BulletinPage; editable: boolean }) => {
  const { data } = useCall(bulletinChoices, { params: { id: page.series.id } }, { enabled: editable });
  const [chosen, setChosen] = useState<string[]>();
  const update = useAct(updateRecord, { success: '已保存，请更新数据', onDone: () => setChosen(undefined) });
  const held = page.subjects.map(({ id }) => id);
  if (!editable)
    return (
      <Panel title={`所选事项 ${held.length} 项`}>
        <ol className="yd-demands">
          {page.subjects.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ol>
      </Panel>
    );
  const choices = data?.choices ?? [];
  const save = (): void => {
    const subjects = (chosen ?? held).flatMap((id) => {
      const choice = choices.find((one) => one.id === id);
      return choice ? [{ record: choice.record, id }] : [];
    });
    update.mutate({
      params: { path: 'bulletins', id: page.bulletin.id },
      body: { version: page.bulletin.version, subjects },
    });
  };
  return (
    <Panel
      title="所选事项"
      extra={
        chosen && (
          <Button size="small" type="primary" onClick={save} loading={update.isPending}>
            保存选择
          </Button>
        )
      }
    >
      <Select
        mode="multiple"
        aria-label="本期所列事项"
        value={chosen ?? held}
        onChange={setChosen}
        placeholder="选择承诺事项和项目，按选择的先后印出"
        options={choices.map(({ id, code, title, unit }) => ({
          value: id,
          label: `${title}（${[code, unit].filter(Boolean).join('，')}）`,
        }))}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: '100%' }}
      />
    </Panel>
  );
};
