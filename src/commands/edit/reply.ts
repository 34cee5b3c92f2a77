import type { EditPage } from '../../render/edit/render-edit.ts';

/** What a form or a page of forms is answered with. */
export type Reply =
  | { readonly status: number; readonly page: EditPage }
  | { readonly status: number; readonly location: string }
  | { readonly status: number; readonly data: object };
