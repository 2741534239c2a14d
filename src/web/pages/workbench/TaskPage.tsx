import { useEffect } from 'react';
import { useGo, useParam } from '../../shell/navigation.tsx';

/** A single task opens over the list it stands in. */
export default function TaskPage() {
  const id = useParam('id');
  const go = useGo();
  useEffect(() => go('/tasks', { replace: true, search: { task: id } }), [id, go]);
  return null;
}
