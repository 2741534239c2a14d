import { HistoryOutlined } from '@ant-design/icons';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useAsOf } from './asOf.ts';
import { t } from './language/index.ts';

/** Looks at everything as it stood at the end of a past day. */
export const AsOfPicker = () => {
  const { day, set } = useAsOf();
  return (
    <DatePicker
      className="yd-asof"
      value={day ? dayjs(day) : null}
      onChange={(value) => set(value ? value.format('YYYY-MM-DD') : undefined)}
      disabledDate={(date) => date.isAfter(dayjs(), 'day')}
      placeholder={t('截至今日')}
      aria-label={t('截至日期：查看过去某日的情况')}
      suffixIcon={<HistoryOutlined aria-hidden />}
      variant="borderless"
      inputReadOnly
    />
  );
};

/** Says that one looks at the past, and leads back. */
export const AsOfBar = () => {
  const { day, set } = useAsOf();
  if (!day) return null;
  return (
    <div className="yd-bar yd-bar-asof" role="status">
      {t('正在查看截至')} <b>{day}</b> {t('的情况，只能查看，不能修改。')}
      <button type="button" className="yd-link" onClick={() => set(undefined)}>
        {t('回到今日')}
      </button>
    </div>
  );
};
