import { mostWritten } from '../row-builder.ts';

/** Collects the text of a cell that is written as `<t>` or runs of them. Names are without prefix. */
export interface TextReader {
  readonly start: () => void;
  readonly open: (name: string) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  readonly read: () => string;
}

/** A reader of `<si>` and `<is>`: text plain or rich, without the reading aids (`rPh`) of East Asian ones. */
export function createTextReader(): TextReader {
  let text = '';
  let isText = false;
  let isAid = false;
  return {
    start: () => {
      text = '';
    },
    open: (name) => {
      if (name === 'rPh') isAid = true;
      else if (name === 't') isText = !isAid;
    },
    text: (piece) => {
      if (isText && text.length <= mostWritten) text += piece;
    },
    close: (name) => {
      if (name === 'rPh') isAid = false;
      else if (name === 't') isText = false;
    },
    read: () => text,
  };
}
