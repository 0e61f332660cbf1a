import {
  type AspectStatus,
  aspectEvidence,
  aspectStatus,
  aspectText,
} from '../../../src/derive/hardening/aspect-status.ts';
import { HARDENING_ASPECTS } from '../../../src/derive/hardening/hardening-aspects.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';

const WORDS: Record<AspectStatus['status'], string> = {
  pass: 'done',
  partial: 'in part',
  fail: 'open',
  'not applicable': 'not applicable',
};

export const hardeningChecklist = defineExhibit({
  meta: { id: 'hardening-checklist', title: 'Hardening checklist' },
  needs: ['composeProject', 'dockerfiles'],
  present({ composeProject, dockerfiles }) {
    if (composeProject.services.length === 0) return { notApplicable: 'the Compose files declare no service' };
    return {
      columns: [{ title: 'Item' }, { title: 'Status' }, { title: 'Holds for' }, { title: 'Open for' }],
      rows: HARDENING_ASPECTS.map((aspect) => {
        const status = aspectStatus(aspect, composeProject, dockerfiles);
        const open = status.lacking.map(({ name }) => name).join(', ') || 'none';
        return {
          cells: [aspect.title, WORDS[status.status], aspectText(status), open],
          evidence: aspectEvidence([aspect], composeProject, dockerfiles),
        };
      }),
    };
  },
});
