import {
  byAws,
  custodian,
  finisterra,
  indexed,
  inventoried,
  marked,
  planb,
  servicesAttachment,
  type ServiceSample,
} from './serviceSample.ts';

export const workSamples: readonly ServiceSample[] = [
  {
    source: 'https://github.com/hashicorp/terraform/pull/11849',
    eni: {
      description: 'AWS Lambda VPC ENI: 4d30b479-eadf-4293-ad47-034ecbd3c3e5',
      status: 'in-use',
      requesterId: 'AROAEXAMPLE:awslambda_42_20170210',
      attachment: servicesAttachment('111111111111', 'eni-attach-0a'),
    },
    full: 'Lambda',
  },
  {
    source: finisterra,
    eni: {
      interfaceType: 'lambda',
      status: 'in-use',
      description: 'AWS Lambda VPC ENI-learning-image-publisher-ebdab770-e7c1-4820-832f-5c18841704d0',
      attachment: servicesAttachment('amazon-aws'),
    },
    full: 'Lambda',
    name: 'learning-image-publisher',
  },
  {
    source: 'https://github.com/go-to-k/cdkd/pull/45',
    eni: {
      interfaceType: 'lambda',
      status: 'in-use',
      requesterId: 'AROAEXAMPLE:111122223333',
      description: 'AWS Lambda VPC ENI-api-1be1c686-f365-429b-8aa3-19c234a81233',
      attachment: servicesAttachment('amazon-aws'),
    },
    full: 'Lambda',
    name: 'api',
  },
  {
    source: planb,
    eni: {
      ...marked,
      status: 'in-use',
      description: 'arn:aws:ecs:ap-northeast-2:111122223333:attachment/737ff408-0e2b-41af-837c-49ce4048de9b',
      attachment: servicesAttachment('326244987664', 'eni-attach-0a'),
    },
    full: 'ECS task',
  },
  {
    source: 'https://github.com/eksctl-io/eksctl/issues/8263',
    eni: {
      description: 'Amazon EKS eks-cluster',
      status: 'in-use',
      requesterId: 'AROAEXAMPLE:AmazonEKS',
      attachment: servicesAttachment('444455556666', 'eni-attach-0a'),
    },
    full: 'EKS control plane',
    name: 'eks-cluster',
  },
  {
    source: 'https://docs.aws.amazon.com/apprunner/latest/dg/network-vpc.html',
    from: 'documentation',
    eni: { ...byAws, tags: [{ key: 'AWSAppRunnerManaged', value: 'true' }] },
    full: 'App Runner',
  },
  {
    source: indexed('22643863588'),
    eni: { ...marked, status: 'in-use', requesterId: 'AROAEXAMPLE:AWSCodeBuild-9e279ffd-06a0-4770-b168-57925eef7970' },
    full: 'CodeBuild',
  },
  {
    source: custodian,
    eni: { ...byAws, interfaceType: 'aws_codestar_connections_managed', description: 'AWS CodeStar Connections host' },
    full: 'CodeConnections',
  },
  { source: indexed('71605702652'), eni: { ...byAws, interfaceType: 'agentic_ai' }, full: 'Bedrock AgentCore' },
  {
    source: 'https://docs.aws.amazon.com/iot/latest/developerguide/vpc-rule-action.html',
    from: 'documentation',
    eni: { ...byAws, interfaceType: 'iot_rules_managed' },
    full: 'AWS IoT rules',
  },
  { source: custodian, eni: { ...byAws, description: 'AWS ElasticMapReduce' }, full: 'EMR' },
  {
    source: indexed('24090628873'),
    eni: {
      ...byAws,
      description:
        '[DO NOT DELETE] ENI managed by SageMaker for Studio Domain(d-g7djlrunxivy) - a09d795df1d5926f328cb6564db19ab2',
    },
    full: 'SageMaker Studio',
    name: 'd-g7djlrunxivy',
  },
  {
    source: inventoried,
    eni: {
      ...byAws,
      description:
        '[Do not delete] Network Interface created to access resources in your VPC for SageMaker Notebook Instance lab-1',
    },
    full: 'SageMaker notebook instance',
    name: 'lab-1',
  },
  {
    source: indexed('24090628873'),
    eni: {
      ...byAws,
      tags: [
        {
          key: 'ManagedByAmazonSageMakerResource',
          value: 'arn:aws:sagemaker:us-east-1:111122223333:node/d-g7djlrunxivy/default/system',
        },
      ],
    },
    full: 'SageMaker',
    name: 'node/d-g7djlrunxivy',
  },
  {
    source: indexed('30376982284'),
    eni: { ...byAws, description: 'Attached to Glue using role: arn:aws:iam::111122223333:role/itx-glue-role' },
    full: 'Glue',
    name: 'itx-glue-role',
  },
  {
    source: 'https://github.com/hashicorp/terraform-provider-aws/issues/40012',
    eni: { ...byAws, interfaceType: 'quicksight' },
    full: 'QuickSight',
  },
  {
    source: 'https://docs.aws.amazon.com/comprehend/latest/dg/usingVPC.html',
    from: 'documentation',
    eni: { ...marked, status: 'in-use', requesterId: 'AROAEXAMPLE:ComprehendSession' },
    full: 'Comprehend',
  },
  {
    source: 'https://docs.aws.amazon.com/kendra/latest/dg/vpc-configuration.html',
    from: 'documentation',
    eni: { ...byAws, description: 'Amazon Kendra data source' },
    full: 'Kendra',
  },
  { source: custodian, eni: { ...byAws, description: 'CloudHSM Managed Interface' }, full: 'CloudHSM' },
  {
    source: indexed('30947912789'),
    eni: { ...byAws, description: 'CloudHsm ENI hsm-abcdefgh' },
    full: 'CloudHSM',
    name: 'hsm-abcdefgh',
  },
  {
    source:
      'https://docs.aws.amazon.com/directoryservice/latest/admin-guide/ms_ad_getting_started_what_gets_created.html',
    eni: { ...byAws, description: 'AWS created network interface for directory d-926726547c' },
    full: 'Directory Service',
    name: 'd-926726547c',
  },
  {
    source: inventoried,
    eni: {
      status: 'in-use',
      description: 'Created By Amazon Workspaces for AWS Account ID 111122223333',
      attachment: servicesAttachment('444455556666', 'eni-attach-0a'),
    },
    full: 'WorkSpaces',
  },
  {
    source: 'https://docs.aws.amazon.com/appstream2/latest/developerguide/managing-network.html',
    from: 'documentation',
    eni: { ...byAws, description: 'AppStream fleet' },
    full: 'AppStream 2.0',
  },
  {
    source: indexed('47479217065'),
    eni: { ...marked, status: 'in-use', requesterId: 'AROAEXAMPLE:AmazonGrafana' },
    full: 'Managed Grafana',
  },
];
