const { require: load } = require('tsx/cjs/api');

const { pageHeaders } = load('../functions/platform/http/security-headers.ts', __filename);

const YEAR = 31_536_000;
/** What the API reads of a request; all else stays at the door. */
const FORWARDED = [
  ...['Accept', 'Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match', 'If-None-Match'],
];

const BUCKET = {
  Type: 'AWS::S3::Bucket',
  Properties: {
    VersioningConfiguration: { Status: 'Enabled' },
    LifecycleConfiguration: {
      Rules: [
        {
          Id: 'old-builds',
          Status: 'Enabled',
          NoncurrentVersionExpiration: { NoncurrentDays: 90 },
        },
      ],
    },
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
      ],
    },
  },
};

const overHttpsOnly = {
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: [{ 'Fn::GetAtt': ['WebBucket', 'Arn'] }, { 'Fn::Sub': '${WebBucket.Arn}/*' }],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};

const policyOf = (...more) => ({
  Type: 'AWS::S3::BucketPolicy',
  Properties: {
    Bucket: { Ref: 'WebBucket' },
    PolicyDocument: { Version: '2012-10-17', Statement: [overHttpsOnly, ...more] },
  },
});

/** The page's own headers, as on one machine; photos come from the bucket's own address. */
function headers() {
  const media = 'https://${MediaBucket}.s3.${AWS::Region}.${AWS::URLSuffix}';
  const { 'content-security-policy': csp, ...rest } = pageHeaders({ https: true, media });
  const override = { Override: true };
  const custom = Object.entries(rest).filter(([name]) => /^(cross-origin|permissions)-/.test(name));
  return {
    Type: 'AWS::CloudFront::ResponseHeadersPolicy',
    Properties: {
      ResponseHeadersPolicyConfig: {
        Name: { 'Fn::Sub': '${AWS::StackName}-pages' },
        SecurityHeadersConfig: {
          ContentSecurityPolicy: { ...override, ContentSecurityPolicy: { 'Fn::Sub': csp } },
          ContentTypeOptions: override,
          FrameOptions: { ...override, FrameOption: rest['x-frame-options'] },
          ReferrerPolicy: { ...override, ReferrerPolicy: rest['referrer-policy'] },
          StrictTransportSecurity: {
            ...override,
            AccessControlMaxAgeSec: YEAR,
            IncludeSubdomains: true,
          },
        },
        CustomHeadersConfig: {
          Items: custom.map(([Header, Value]) => ({ ...override, Header, Value })),
        },
      },
    },
  };
}

/** In China a certificate lies in IAM, for the CDN there does not ask the certificate manager. */
const certificateOf = (certificate) => ({
  ...(certificate.startsWith('arn:')
    ? { AcmCertificateArn: certificate }
    : { IamCertificateId: certificate }),
  MinimumProtocolVersion: 'TLSv1.2_2021',
  SslSupportMethod: 'sni-only',
});

const distribution = ({ domain, certificate, webAcl }) => ({
  Type: 'AWS::CloudFront::Distribution',
  Properties: {
    DistributionConfig: {
      Enabled: true,
      Aliases: [domain],
      DefaultRootObject: 'index.html',
      HttpVersion: 'http2',
      ViewerCertificate: certificateOf(certificate),
      ...(webAcl === '' ? {} : { WebACLId: webAcl }),
      Origins: [
        {
          Id: 'pages',
          DomainName: { 'Fn::GetAtt': ['WebBucket', 'RegionalDomainName'] },
          OriginAccessControlId: { 'Fn::GetAtt': ['SiteAccess', 'Id'] },
          S3OriginConfig: { OriginAccessIdentity: '' },
        },
        {
          Id: 'api',
          DomainName: { 'Fn::Sub': '${HttpApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}' },
          CustomOriginConfig: {
            OriginProtocolPolicy: 'https-only',
            OriginSSLProtocols: ['TLSv1.2'],
          },
        },
      ],
      DefaultCacheBehavior: {
        TargetOriginId: 'pages',
        ViewerProtocolPolicy: 'redirect-to-https',
        Compress: true,
        ForwardedValues: { QueryString: false },
        ResponseHeadersPolicyId: { Ref: 'PageHeaders' },
      },
      CacheBehaviors: [
        {
          PathPattern: '/v1/*',
          TargetOriginId: 'api',
          ViewerProtocolPolicy: 'https-only',
          AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
          Compress: true,
          ForwardedValues: { QueryString: true, Headers: FORWARDED },
          ...{ MinTTL: 0, DefaultTTL: 0, MaxTTL: 0 },
        },
      ],
    },
  },
});

/** The API under a name of its own, for the mini-program. */
const apiDomain = ({ domain, certificate }) => ({
  ApiDomain: {
    Type: 'AWS::ApiGatewayV2::DomainName',
    Properties: {
      DomainName: domain,
      DomainNameConfigurations: [
        { CertificateArn: certificate, EndpointType: 'REGIONAL', SecurityPolicy: 'TLS_1_2' },
      ],
    },
  },
  ApiMapping: {
    Type: 'AWS::ApiGatewayV2::ApiMapping',
    DependsOn: ['HttpApiStage'],
    Properties: {
      ApiId: { Ref: 'HttpApi' },
      DomainName: { Ref: 'ApiDomain' },
      Stage: { Ref: 'HttpApiStage' },
    },
  },
});

/**
 * Where the web build lies, closed; with `webDomain` and `webCertificate` a CDN before it that also passes on `/v1`, so that
 * pages and API are one origin; with `apiDomain` and `apiCertificate` a name of its own for the API.
 */
module.exports = async ({ resolveVariable }) => {
  const param = async (name) => String((await resolveVariable(`param:${name}`)) ?? '');
  const [domain, certificate, webAcl] = await Promise.all(
    ['webDomain', 'webCertificate', 'webAcl'].map(param),
  );
  const [ofApi, apiCertificate] = await Promise.all(['apiDomain', 'apiCertificate'].map(param));
  const readBySite = {
    Effect: 'Allow',
    Principal: { Service: 'cloudfront.amazonaws.com' },
    Action: 's3:GetObject',
    Resource: { 'Fn::Sub': '${WebBucket.Arn}/*' },
    Condition: {
      StringEquals: {
        'AWS:SourceArn': {
          'Fn::Sub': 'arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Site}',
        },
      },
    },
  };
  const site = {
    SiteAccess: {
      Type: 'AWS::CloudFront::OriginAccessControl',
      Properties: {
        OriginAccessControlConfig: {
          Name: { 'Fn::Sub': '${AWS::StackName}-pages' },
          OriginAccessControlOriginType: 's3',
          SigningBehavior: 'always',
          SigningProtocol: 'sigv4',
        },
      },
    },
    PageHeaders: headers(),
    Site: distribution({ domain, certificate, webAcl }),
  };
  return {
    Resources: {
      WebBucket: BUCKET,
      WebBucketPolicy: domain === '' ? policyOf() : policyOf(readBySite),
      ...(domain === '' ? {} : site),
      ...(ofApi === '' ? {} : apiDomain({ domain: ofApi, certificate: apiCertificate })),
    },
    Outputs: {
      WebBucketName: { Value: { Ref: 'WebBucket' } },
      ...(domain === ''
        ? {}
        : { SiteAddress: { Value: { 'Fn::GetAtt': ['Site', 'DomainName'] } } }),
    },
  };
};
