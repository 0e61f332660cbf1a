import { containerWays } from '../../../src/derive/hardening/container-ways.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

export const waysToTheHost = defineExhibit({
  meta: { id: 'ways-to-the-host', title: 'What each container shares with its host or reaches of it' },
  needs: ['containers'],
  present({ containers }) {
    const rows = containers
      .flatMap((container) =>
        containerWays(container).map(({ what, how }) => ({
          cells: [container.name, what, how],
          evidence: [container.evidence],
        })),
      )
      .toSorted((a, b) => compareText(a.cells.join(' '), b.cells.join(' ')));
    if (rows.length === 0) return { notApplicable: 'no container was seen to share anything with its host' };
    return { columns: [{ title: 'Container' }, { title: 'What' }, { title: 'How' }], rows };
  },
});
