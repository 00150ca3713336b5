"""Bucket that does not let a service deliver to it.

CloudTrail, AWS Config and load balancers write to a bucket in their own name. A bucket without a policy lets nobody in
but its account, and what delivers to it is refused when it is made:

    InsufficientS3BucketPolicyException: Incorrect S3 bucket policy is detected for bucket: …
    InsufficientDeliveryPolicyException: Insufficient delivery policy to s3 bucket: …, unable to write to bucket
    InvalidConfigurationRequest: Access Denied for bucket: …. Please check S3bucket permission

The bucket gets an `aws.s3.BucketPolicy` with the statements that AWS documents for the service, bound to this account
by the source, and what delivers waits for it.

Left alone:

- buckets whose policy mentions the service, or does not show whom it lets in; where it is written out without the
  service, that is found: the statements have to go into the policy that there is;
- buckets that the program does not make, or whose policy may be among those whose bucket the text does not show;
- AWS Config where the recorder's role may write to the bucket itself, or may be allowed to: then no policy is needed;
- flow logs: AWS writes the policy for them itself;
- logs that are switched off, load balancers that are not application load balancers, trails of an organisation;
- two services with one bucket, other providers, and names that the text does not show: found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from iacfix.edit import Effect, Finding, Fix, fix
from iacfix.edit import Severity as _Severity
from iacfix.project import Project
from iacfix.pulumi.caller import caller
from iacfix.pulumi.companion import class_beside, made_before, new, options_beside, variable_beside
from iacfix.pulumi.name import suffixed
from iacfix.pulumi.policy import statements_in
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.pulumi.role import may, role_of
from iacfix.syntax.apart import put_apart_before
from iacfix.syntax.code import Call, Code, Text
from iacfix.syntax.literal import Literal
from iacfix.syntax.origin import origin
from iacfix.syntax.statement import namespace
from iacfix.tables import table
