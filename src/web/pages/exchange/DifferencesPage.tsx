import { Page } from '../../components/Page.tsx';
import { useAddress } from '../../shell/navigation.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import './exchange.css';

/** Differences that the post may see: a school's own, a section's connectors'. */
export default function DifferencesPage() {
  const { connector } = useAddress<{ connector: string }>();
  return (
    <Page
      title="对接差异"
      subtitle="我方与外部系统不一致的内容。证件号码、学籍号等只比对、不显示。"
      {...(connector ? { back: { to: `/exchange/connectors/${connector}`, label: '对接' } } : {})}
    >
      <DifferenceList {...(connector ? { connector } : {})} />
    </Page>
  );
}
