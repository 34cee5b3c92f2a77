import { findAsked, type ProcessRule, pointToAnswer } from '../../process/process-rule.ts';

/** Every complaint that the Code covers goes through the stages; none takes another way. */
export const processOneRoute: ProcessRule = {
  id: 'process-one-route',
  severity: 'warning',
  gap: false,
  find: (context) =>
    findAsked(context, 'one-route').flatMap(({ id }) =>
      context.procedure.routes.flatMap((route, index) =>
        route.outsideCode !== '' || route.for === ''
          ? []
          : [
              {
                path: ['other-routes', index, 'for'],
                at: 'value' as const,
                message: `“${route.for}” take another way than the stages, but the Code wants one policy for every complaint that it covers (${id}).`,
                help: 'Take them through the same stages, whatever else is looked into beside them; or, if the Code does not cover them, say why at outside-code:.',
                elsewhere: pointToAnswer(context, id),
              },
            ],
      ),
    ),
};
