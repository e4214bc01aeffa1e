import { commandOf } from './commands.ts';

const link = (text: string, command: string): string => `[${text}](command:${command})`;

const picture = (name: string, altText: string) => ({ svg: `media/walkthrough/${name}.svg`, altText });

/** `contributes.walkthroughs` of package.json: the first five minutes. `npm run screenshots` draws its pictures. */
export const walkthroughSection = () => [
  {
    id: 'firstSteps',
    title: 'The First Five Minutes with ENI Explorer',
    description: 'See the network interfaces of an AWS account, and change them by plans that you read first.',
    steps: [
      {
        id: 'open',
        title: 'Open an account',
        description: [
          'Pick a profile of your AWS configuration. It is only read until you run a plan.',
          link('Open an Account…', commandOf('chooseScope')),
          `No account at hand? ${link('Open the demo account', commandOf('openDemo'))}: it runs on this machine and costs nothing.`,
        ].join('\n'),
        media: picture('open', 'The Network view with the VPCs and subnets of the demo account'),
        completionEvents: ['onContext:eniExplorer.visible'],
      },
      {
        id: 'look',
        title: 'See where each interface is',
        description: [
          'The topology draws VPCs, subnets, instances and their interfaces. Lenses color it by a question, and ? lists its keys.',
          link('Show Topology', commandOf('showTopology')),
          `An id, name or address can be anywhere? ${link('Find it in all accounts', commandOf('find'))}.`,
        ].join('\n'),
        media: picture('look', 'A VPC of the demo account with its subnet, instances and interfaces'),
        completionEvents: [`onCommand:${commandOf('showTopology')}`, `onCommand:${commandOf('showInTopology')}`],
      },
      {
        id: 'plan',
        title: 'Change something by a plan',
        description: [
          'Each change is a plan first: what changes, its steps, what to know before you run it, and how to undo it. Nothing is sent before you choose Run.',
          link('Attach Network Interface…', commandOf('attachInterface')),
          'The menu of each row has what can be done with it.',
        ].join('\n'),
        media: picture('plan', 'A plan that attaches an interface: what changes, and its steps'),
        completionEvents: [`onCommand:${commandOf('attachInterface')}`, 'onView:eniExplorer.activity'],
      },
      {
        id: 'after',
        title: 'Look after the account',
        description: [
          'Findings say what deserves attention, with what mends it. Activity keeps what you ran, to undo or continue it also days later.',
          link('Show Findings', 'eniExplorer.findings.focus'),
          `${link('Show activity', 'eniExplorer.activity.focus')}.`,
        ].join('\n'),
        media: picture('after', 'The findings of the demo account'),
        completionEvents: ['onView:eniExplorer.findings'],
      },
    ],
  },
];
