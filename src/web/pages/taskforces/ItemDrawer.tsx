import { RowDrawer } from '../../components/detail/RowDrawer.tsx';
import type { BookItem } from './parts.ts';

const FACTS = [
  'phase',
  'startOn',
  'dueOn',
  'organisation',
  'owner',
  'commitment',
  'successor',
  'doneBy',
  'doneAt',
  'result',
  'evidence',
];

/** One line of the task book. */
export const ItemDrawer = ({ item, onClose }: { item: BookItem; onClose: () => void }) => (
  <RowDrawer record="taskBookItem" id={item.id} title={item.title} facts={FACTS} onClose={onClose} />
);
