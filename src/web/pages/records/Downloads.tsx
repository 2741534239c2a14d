import { Button } from 'antd';
import { useState } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';

export type Paper = { readonly label: string; readonly take: () => Promise<unknown> };

/** Buttons that fetch papers of a row, and what was said where one could not be had. */
export const Downloads = ({ papers }: { papers: readonly Paper[] }) => {
  const [failed, setFailed] = useState<unknown>(null);
  return (
    <>
      {papers.map(({ label, take }) => (
        <Button
          key={label}
          onClick={() => {
            setFailed(null);
            void take().catch(setFailed);
          }}
        >
          {label}
        </Button>
      ))}
      <ErrorNotice error={failed} />
    </>
  );
};
