import { App, Button, Select } from 'antd';
import { useState } from 'react';
import { takeRolls } from '#contract/seat-forecast';
import { useAct } from '../../api/hooks.ts';
import { thisYear } from '../../components/china.ts';

const YEARS = Array.from({ length: 6 }, (_, back) => thisYear() - back);

/** What the register holds nobody types: the rolls of a school year by area, stage and grade. */
export const TakeRolls = () => {
  const { modal } = App.useApp();
  const [schoolYear, setSchoolYear] = useState(thisYear() - 1);
  const take = useAct(takeRolls, {
    onDone: ({ on, areas, pupils, rows }) =>
      void modal.info({
        title: `已取得${schoolYear}学年在校生`,
        content: `按${on}的学籍，${areas}个片区共${pupils}人，记入${rows}行；原有的同一学年数据已更新。`,
        okText: '知道了',
      }),
  });
  return (
    <div className="yd-form-foot">
      <Select
        aria-label="学年"
        value={schoolYear}
        onChange={setSchoolYear}
        options={YEARS.map((year) => ({ value: year, label: `${year}—${year + 1}学年` }))}
        style={{ width: 170 }}
      />
      <Button loading={take.isPending} onClick={() => take.mutate({ body: { schoolYear } })}>
        从学籍取在校生
      </Button>
    </div>
  );
};
