import { listRecords } from '#contract/records';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { PageLink } from '../../shell/navigation.tsx';
import { type TileOf, Tiles } from './Tile.tsx';

/** The board that the office made for everybody, on the leader's page; nothing where there is none. */
export const BureauBoard = () => {
  const definition = useDefinition('indicatorBoard');
  const query = { filter: JSON.stringify({ sharing: 'bureau' }), limit: 1 };
  const { data } = useCall(
    listRecords,
    { params: { path: 'indicator-boards' }, query },
    { enabled: definition !== undefined },
  );
  const board = data?.rows[0];
  if (!board) return null;
  return (
    <section className="yd-bureau-board">
      <h2>
        <PageLink to={`/indicators/boards/${board.id}`}>{String(board.title)}</PageLink>
      </h2>
      <Tiles tiles={board.tiles as readonly TileOf[]} />
    </section>
  );
};
