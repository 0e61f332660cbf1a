import type { ImageHistory } from '../../model/evidence/engine-objects.ts';
import { cutText } from '../../shared/cut-text.ts';
import type { HistoryStep } from './engine-client.ts';
import { historyValues } from './history-values.ts';

/** How the older builder marks what is no command; the newer one writes the instruction alone. */
const NO_COMMAND = /^\/bin\/sh -c #\(nop\)\s+/;
/** A step may hold a whole script; what it sets was taken out of it before. */
const LONGEST = 2000;

/** `GET /images/{id}/history` as evidence. Values are not masked yet. */
export function shapeHistory(id: string, steps: readonly HistoryStep[]): ImageHistory {
  return {
    id,
    steps: steps.map(({ Created, CreatedBy, Size }) => {
      const instruction = CreatedBy.replace(NO_COMMAND, '').replace(/ # buildkit$/, '');
      return {
        createdAt: new Date(Created * 1000).toISOString(),
        createdBy: cutText(instruction, LONGEST),
        sizeBytes: Size,
        values: historyValues(instruction),
      };
    }),
  };
}
