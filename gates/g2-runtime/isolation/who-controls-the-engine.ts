import { engineControls } from '../../../src/derive/engine/engine-control.ts';
import { exposesEngineSocket } from '../../../src/derive/engine/engine-socket.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

export const whoControlsTheEngine = defineExhibit({
  meta: { id: 'who-controls-the-engine', title: 'Containers that control the engine or the host under it' },
  needs: ['containers', 'population', 'engine'],
  present({ containers, population, engine }) {
    const ours = containers.flatMap((container) =>
      engineControls(container, engine.endpoint).map(({ way, how }) => ({
        cells: [container.name, 'the target', way, how],
        evidence: [container.evidence, engine.evidence],
      })),
    );
    const others = population.neighbours.flatMap(({ name, project = 'no project', mounts }) =>
      mounts
        // The list of all containers does not tell where a mount ends up, only where it comes from.
        .filter((mount) => exposesEngineSocket({ ...mount, target: '' }))
        .map(({ source }) => ({
          cells: [name, project, 'socket', `mounts ${source}`],
          evidence: [population.evidence],
        })),
    );
    const rows = [...ours, ...others].toSorted((a, b) => compareText(a.cells.join(' '), b.cells.join(' ')));
    if (rows.length === 0) return { notApplicable: 'no container was seen to control the engine' };
    return {
      columns: [{ title: 'Container' }, { title: 'Project' }, { title: 'Way' }, { title: 'How' }],
      rows,
      note: 'Of other projects only mounts are known: the list of containers does not tell whether one is privileged. Which users of the host may use the socket is not told by the engine.',
    };
  },
});
