import type { Container } from '../../model/evidence/container.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';
import type { LogWindow } from '../../model/evidence/log-window.ts';
import { ofServices } from '../services/of-services.ts';

type ReadWindow = DeepReadonly<Cited<LogWindow>>;

/** The logs of services of which at least one line was read: an empty log says nothing, least of all that all is well. */
export function windowsWithLines(
  windows: readonly ReadWindow[],
  containers: readonly DeepReadonly<Container>[],
): readonly ReadWindow[] {
  return ofServices(windows, containers).filter(({ lines }) => lines > 0);
}

/** The sentence for a check that had no line to look at. */
export const NO_LINE_READ = 'no line was read from the log of any service';

/** The same where only a few lines of a log were kept, from which nothing follows for the others. */
export const NO_LINE_JUDGED = 'no line was read, or the capture keeps only a few lines of each log';
