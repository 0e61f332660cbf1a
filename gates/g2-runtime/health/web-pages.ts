import { answeredExchanges, isSuccess, isWebPage, latencyText } from '../../../src/derive/health/http-answer.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { cutText } from '../../../src/shared/cut-text.ts';

const TITLE_LENGTH = 80;

export const webPages = defineExhibit({
  meta: { id: 'web-pages', title: 'Services that answered with a web page' },
  needs: ['httpExchanges'],
  present({ httpExchanges }) {
    const pages = answeredExchanges(requestedPages(httpExchanges))
      // The page of a 404 tells that there is no page; one of a 5xx shows a user interface that is broken.
      .filter(({ outcome }) => isWebPage(outcome) && (isSuccess(outcome) || outcome.status >= 500))
      .toSorted((a, b) => compareText(a.service, b.service) || compareText(a.url, b.url));
    if (pages.length === 0) return { notApplicable: 'no service answered with a web page' };
    return {
      columns: [
        { title: 'Service' },
        { title: 'URL', style: 'code' },
        { title: 'HTTP status', style: 'number' },
        { title: 'Page title' },
        { title: 'Latency', style: 'number' },
      ],
      rows: pages.map(({ service, url, outcome, durationMs, evidence }) => ({
        cells: [service, url, `${outcome.status}`, titleText(outcome.title), latencyText(durationMs)],
        evidence: [evidence],
      })),
    };
  },
});

/** A single-page application answers every path with its page, so only requests for a page count; each URL once. */
function requestedPages(exchanges: EvidenceFor<'httpExchanges'>['httpExchanges']): typeof exchanges {
  const requested = exchanges.filter(({ purpose, configured }) => configured || purpose === 'page');
  return [...new Map(requested.map((exchange) => [`${exchange.container} ${exchange.url}`, exchange])).values()];
}

function titleText(title = ''): string {
  return cutText(title, TITLE_LENGTH) || 'none';
}
