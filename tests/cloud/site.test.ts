import { pageHeaders } from '../../functions/platform/http/security-headers';
import { packageService, type Packaged } from './packaged';

jest.setTimeout(120_000);

interface Distribution {
  DistributionConfig: {
    Aliases: string[];
    ViewerCertificate: Record<string, string>;
    WebACLId?: string;
    Origins: { Id: string; OriginAccessControlId?: unknown }[];
    DefaultCacheBehavior: { TargetOriginId: string; ViewerProtocolPolicy: string };
    CacheBehaviors: { PathPattern: string; TargetOriginId: string; MaxTTL: number }[];
  };
}
interface Policy {
  PolicyDocument: { Statement: { Effect: string; Principal: unknown; Condition: unknown }[] };
}

/** With names of its own, a budget and somebody to tell. */
const ASKED = [
  'webDomain=sidan.example',
  'webCertificate=ASCAEXAMPLE',
  'apiDomain=api.sidan.example',
  'apiCertificate=certificate-of-the-api',
  'alarmMail=duty@sidan.example',
  'monthlyBudget=2000',
];

describe('the package with names of its own', () => {
  let packaged: Packaged;
  beforeAll(async () => {
    packaged = await packageService(ASKED);
  });

  it('is made without a complaint', () => {
    expect(packaged.output).toContain('Service packaged');
    expect(packaged.output).not.toMatch(/warning|deprecat|error/i);
  });

  it('puts pages and API under one name, each from where it lies', () => {
    const { DistributionConfig: site } = packaged.resource<Distribution>(
      'AWS::CloudFront::Distribution',
      'Site',
    ).Properties;
    expect(site.Aliases).toEqual(['sidan.example']);
    expect(site.ViewerCertificate).toMatchObject({
      IamCertificateId: 'ASCAEXAMPLE',
      MinimumProtocolVersion: 'TLSv1.2_2021',
    });
    expect(site).not.toHaveProperty('WebACLId');
    expect(site.DefaultCacheBehavior).toMatchObject({
      TargetOriginId: 'pages',
      ViewerProtocolPolicy: 'redirect-to-https',
    });
    expect(site.CacheBehaviors).toMatchObject([
      { PathPattern: '/v1/*', TargetOriginId: 'api', MaxTTL: 0 },
    ]);
  });

  it('lets nobody read the pages but by that name', () => {
    const { PolicyDocument: document } = packaged.resource<Policy>(
      'AWS::S3::BucketPolicy',
      'WebBucketPolicy',
    ).Properties;
    const allowed = document.Statement.filter(({ Effect: effect }) => effect === 'Allow');
    expect(allowed).toMatchObject([
      {
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Condition: { StringEquals: { 'AWS:SourceArn': { 'Fn::Sub': expect.any(String) } } },
      },
    ]);
  });

  it('sends the pages out with the headers that they have on one machine', () => {
    const written = JSON.stringify(
      packaged.resource('AWS::CloudFront::ResponseHeadersPolicy', 'PageHeaders').Properties,
    );
    const headers = pageHeaders({ https: true });
    for (const directive of (headers['content-security-policy'] ?? '').split('; ')) {
      if (!/^(img|connect)-src/.test(directive)) expect(written).toContain(directive);
    }
    expect(written).toContain(headers['permissions-policy']);
  });

  it('gives the API a name, tells somebody of alarms, and says when a month becomes dear', () => {
    expect(
      packaged.resource('AWS::ApiGatewayV2::DomainName', 'ApiDomain').Properties,
    ).toMatchObject({
      DomainName: 'api.sidan.example',
      DomainNameConfigurations: [{ SecurityPolicy: 'TLS_1_2' }],
    });
    expect(packaged.resource('AWS::SNS::Topic', 'AlarmTopic').Properties).toEqual({
      Subscription: [{ Protocol: 'email', Endpoint: 'duty@sidan.example' }],
    });
    expect(packaged.resource('AWS::Budgets::Budget', 'Budget').Properties).toMatchObject({
      Budget: {
        TimeUnit: 'MONTHLY',
        BudgetLimit: { Amount: 2000, Unit: { 'Fn::If': ['IsChina', 'CNY', 'USD'] } },
      },
    });
  });
});
