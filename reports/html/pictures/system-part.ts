import type { RunResult } from '../../../src/model/result.ts';
import { html, NOTHING } from '../markup/html.ts';
import type { Part } from '../markup/part.ts';
import { latencyPictures } from './latency.ts';
import { memoryPictures } from './memory.ts';
import { portMap } from './port-map.ts';
import { serviceGraphs } from './service-graph.ts';
import { timelinePicture } from './timeline.ts';

/** The system in pictures; nothing where nothing was recorded that can be drawn. */
export function systemPart(result: RunResult): Part | undefined {
  const pictures = [
    ...serviceGraphs(result),
    portMap(result),
    timelinePicture(result),
    latencyPictures(result),
    memoryPictures(result),
  ].filter((drawn) => drawn !== NOTHING);
  return pictures.length === 0 ? undefined : { id: 'system', title: 'The system', content: html`${pictures}` };
}
