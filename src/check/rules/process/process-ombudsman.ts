import { ombudsmanShut } from '../../cases/tables/procedure/ombudsman-shut.ts';
import { findAsked, type ProcessRule } from '../../process/process-rule.ts';
import { findToldFaults } from '../../process/told-faults.ts';
import { listAllWords } from '../../process/told-words.ts';

/** Nobody has to be asked, and nothing waited for, before a resident turns to the regulator. */
export const processOmbudsman: ProcessRule = {
  id: 'process-ombudsman',
  severity: 'warning',
  gap: false,
  find: (context) => {
    const { regulator } = context.code;
    const ids = findAsked(context, 'ombudsman-named').map(({ id }) => id);
    const telling = {
      provisions: () => ids,
      message: `puts something between residents and ${regulator}, but they can turn to it themselves and at any time`,
      help: `Take it out, and write that residents can contact ${regulator} themselves at any time. You may add that it investigates once your stages are over.`,
    };
    return findToldFaults(ombudsmanShut, listAllWords(context), telling, context);
  },
};
