import { useDefinition, useDefinitions } from '../../api/definitions.ts';
import { RecordDetail } from '../../components/detail/RecordDetail.tsx';
import { relatedTabs } from '../../components/detail/related.tsx';
import { useParam } from '../../shell/navigation.tsx';
import { Downloads } from './Downloads.tsx';
import { PAPERS } from './papers.ts';

export default function RecordPage() {
  const path = useParam('path');
  const definition = useDefinition(path);
  const definitions = useDefinitions();
  const papers = PAPERS[path];
  return (
    <RecordDetail
      record={path}
      id={useParam('id')}
      further={definition ? relatedTabs(definition, definitions) : []}
      {...(papers ? { extra: (detail) => <Downloads papers={papers(detail)} /> } : {})}
    />
  );
}
