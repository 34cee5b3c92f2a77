import { buildPublication } from '../../src/publication/page/build-publication.ts';
import { buildProcedure } from '../../src/publication/process/build-procedure.ts';
import { code, readSample } from '../render/sample.ts';
import { checkText, sampleProcess } from './sample-process.ts';

/** A procedure as it is published beside the sample's self-assessment. */
export function publishProcedure(text = sampleProcess) {
  const assessment = readSample();
  const own = buildPublication(assessment, code, { draft: false });
  return buildProcedure(checkText(text).procedure, own, assessment, code);
}
