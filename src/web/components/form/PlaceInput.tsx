import { InputNumber } from 'antd';
import { t } from '../../shell/language/index.ts';

type Point = { readonly type: 'Point'; readonly coordinates: readonly [number, number] };
type Props = {
  readonly value?: Point | null;
  readonly onChange?: (value: Point | null) => void;
  readonly id?: string;
  readonly disabled?: boolean;
  readonly onBlur?: () => void;
  readonly label: string;
};

const SIDES = [
  { name: t('经度'), limit: 180, hint: t('如 119.58') },
  { name: t('纬度'), limit: 90, hint: t('如 31.73') },
] as const;

/** Longitude and latitude; a pair pasted from a map fills both. */
export const PlaceInput = ({ value, onChange, id, label, ...rest }: Props) => {
  const pair: (number | null)[] = [value?.coordinates[0] ?? null, value?.coordinates[1] ?? null];
  const set = (at: number, number: number | null): void => {
    const [longitude, latitude] = pair.map((each, index) => (index === at ? number : each));
    if (longitude === null && latitude === null) onChange?.(null);
    else onChange?.({ type: 'Point', coordinates: [longitude as number, latitude as number] });
  };
  return (
    <span
      className="yd-pair"
      onPaste={(event) => {
        const [longitude, latitude] = event.clipboardData
          .getData('text')
          .split(/[,，\s]+/)
          .map(Number);
        if (!longitude || !latitude) return;
        event.preventDefault();
        onChange?.({ type: 'Point', coordinates: [longitude, latitude] });
      }}
    >
      {SIDES.map(({ name, limit, hint }, at) => (
        <InputNumber<number>
          key={name}
          {...rest}
          {...(at === 0 && id ? { id } : {})}
          min={-limit}
          max={limit}
          precision={6}
          controls={false}
          prefix={name}
          placeholder={hint}
          aria-label={`${label}${name}`}
          value={pair[at] ?? null}
          onChange={(number) => set(at, number)}
        />
      ))}
    </span>
  );
};
