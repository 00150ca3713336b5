"""AWS Config's delivery channel or recorder that is made too early.

A delivery channel needs a recorder, and a recorder starts only once there is a channel. Nothing in their arguments says
so, and Pulumi makes them in any order:

    NoAvailableConfigurationRecorderException: Configuration recorder is not available to put delivery channel.
    NoAvailableDeliveryChannelException: Delivery channel is not available to start configuration recorder.

The channel gets `dependsOn` with the recorder, and the recorder's status with the channel. What is deployed already is
not touched.

Left alone:

- channels and statuses that wait for it already, also through something else that they wait for;
- options and `dependsOn` from elsewhere: they may say it;
- a status that does not start the recorder (`isEnabled: false`);
- several recorders or channels with one provider, and recorders in another file;
- a recorder that waits for its channel, or stands behind it: found, as the two have to change places.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Fix, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.companion import bound
from iacfix.pulumi.order import waits_for
from iacfix.pulumi.resource import Resource, resources

SEVERITY = Severity.BLOCKS
ERRORS = (
    "NoAvailableConfigurationRecorderException: Configuration recorder is not available to put delivery channel",
    "NoAvailableDeliveryChannelException: Delivery channel is not available to start configuration recorder",
)
AFTER = ("option-in-arguments", "unknown-resource", "refused-delivery")
_RECORDER, _CHANNEL, _STATUS = "aws.cfg.Recorder", "aws.cfg.DeliveryChannel", "aws.cfg.RecorderStatus"


def findings(project: Project) -> Iterator[Finding]:
    """Each channel before its recorder, and each start of a recorder before its channel."""
    for later, earlier, message in (
        (_CHANNEL, _RECORDER, "the delivery channel may be made before its recorder"),
        (_STATUS, _CHANNEL, "the recorder may be started before it has a delivery channel"),
    ):
        for resource in resources(project, later):
            first = _only(project, earlier, resource)
            if first is None or resource.constant("isEnabled") is False or waits_for(resource, first) is not False:
                continue
            why = f"{first.label} has to be made first: let the two change places"
            made = _waiting(resource, first)
            yield Finding.at(
                resource.class_view, message, made, related=[first.class_view], resource=resource.label, why_not=why
            )


def _only(project: Project, kind: str, resource: Resource) -> Resource | None:
    """The one resource of a type in the file of another, with the same provider."""
    found = resources(project, kind)
    own = [each for each in found if _provider(each) == _provider(resource)]
    return own[0] if len(own) == 1 and own[0].path == resource.path else None


def _provider(resource: Resource) -> str:
    return resource.provider.text if resource.provider is not None else ""


def _waiting(resource: Resource, first: Resource) -> Fix | None:
    name, binding = bound(first, "recorder" if first.type == _RECORDER else "deliveryChannel")
    in_sight = first.start < resource.start and (
        first.visible_at(resource) if first.variable else _beside(first, resource)
    )
    if not in_sight or waits_for(first, resource) is not False:
        return None
    return fix(f"wait for {name}", binding, resource.options.put("dependsOn", [name]), effect=Effect.NONE)


def _beside(first: Resource, resource: Resource) -> bool:
    holders = [each.within("statement_block", "program") for each in (first, resource)]
    return holders[0] is not None and holders[1] is not None and holders[0].key == holders[1].key
