"""Builds a network in EC2 with boto3, changes it and destroys it. Usage: build.py ENDPOINT_URL

It takes the credentials of the environment. Prints one JSON object of what was seen on the way. Ends with an exception
when EC2 refuses anything.
"""

import json
import sys

import boto3

WAIT = {"Delay": 1, "MaxAttempts": 60}


def main(endpoint):
    ec2 = boto3.client("ec2", endpoint_url=endpoint, region_name="eu-west-1")
    net = build(ec2)
    seen = change(ec2, net)
    destroy(ec2, net)
    seen["left"] = {
        "vpcs": len(ec2.describe_vpcs()["Vpcs"]),
        "subnets": len(ec2.describe_subnets()["Subnets"]),
        "interfaces": len(ec2.describe_network_interfaces()["NetworkInterfaces"]),
        "addresses": len(ec2.describe_addresses()["Addresses"]),
        "groups": len(ec2.describe_security_groups()["SecurityGroups"]),
        "tables": len(ec2.describe_route_tables()["RouteTables"]),
        "gateways": len(ec2.describe_internet_gateways()["InternetGateways"]),
        "flowLogs": len(ec2.describe_flow_logs()["FlowLogs"]),
    }
    print(json.dumps(seen))


def build(ec2):
    vpc = ec2.create_vpc(CidrBlock="10.8.0.0/16", AmazonProvidedIpv6CidrBlock=True)["Vpc"]["VpcId"]
    ec2.get_waiter("vpc_available").wait(VpcIds=[vpc], WaiterConfig=WAIT)
    ec2.modify_vpc_attribute(VpcId=vpc, EnableDnsHostnames={"Value": True})
    block = ec2.describe_vpcs(VpcIds=[vpc])["Vpcs"][0]["Ipv6CidrBlockAssociationSet"][0]["Ipv6CidrBlock"]
    public = subnet(ec2, vpc, "10.8.1.0/24", Ipv6CidrBlock=block.replace("/56", "/64"))
    private = subnet(ec2, vpc, "10.8.2.0/24")
    ec2.modify_subnet_attribute(SubnetId=public, MapPublicIpOnLaunch={"Value": True})

    gateway = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
    ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
    table = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
    ec2.create_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", GatewayId=gateway)
    association = ec2.associate_route_table(RouteTableId=table, SubnetId=public)["AssociationId"]

    groups = [group(ec2, vpc, name) for name in ("web", "db")]
    ec2.authorize_security_group_ingress(
        GroupId=groups[1],
        IpPermissions=[
            {"IpProtocol": "tcp", "FromPort": 5432, "ToPort": 5432, "UserIdGroupPairs": [{"GroupId": groups[0]}]}
        ],
    )
    linux = {"Name": "name", "Values": ["al2023-ami-*-x86_64"]}
    image = ec2.describe_images(Owners=["amazon"], Filters=[linux])["Images"][0]["ImageId"]
    instance = ec2.run_instances(
        ImageId=image,
        InstanceType="m5.large",
        MinCount=1,
        MaxCount=1,
        SubnetId=public,
        SecurityGroupIds=[groups[0]],
        TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "web"}]}],
    )["Instances"][0]["InstanceId"]
    ec2.get_waiter("instance_running").wait(InstanceIds=[instance], WaiterConfig=WAIT)
    interfaces = [
        interface(ec2, public, groups[0], "public side", SecondaryPrivateIpAddressCount=2),
        interface(ec2, private, groups[1], "private side", PrivateIpAddress="10.8.2.50"),
    ]
    allocation = ec2.allocate_address(Domain="vpc")["AllocationId"]
    return {
        "vpc": vpc,
        "subnets": [public, private],
        "gateway": gateway,
        "table": table,
        "association": association,
        "groups": groups,
        "instance": instance,
        "interfaces": interfaces,
        "allocation": allocation,
    }


def subnet(ec2, vpc, cidr, **more):
    made = ec2.create_subnet(VpcId=vpc, CidrBlock=cidr, AvailabilityZone="eu-west-1a", **more)["Subnet"]["SubnetId"]
    ec2.get_waiter("subnet_available").wait(SubnetIds=[made], WaiterConfig=WAIT)
    return made


def group(ec2, vpc, name):
    made = ec2.create_security_group(GroupName=name, Description="Group " + name, VpcId=vpc)["GroupId"]
    ec2.get_waiter("security_group_exists").wait(GroupIds=[made], WaiterConfig=WAIT)
    return made


def interface(ec2, subnet_id, group_id, description, **more):
    made = ec2.create_network_interface(
        SubnetId=subnet_id,
        Groups=[group_id],
        Description=description,
        TagSpecifications=[{"ResourceType": "network-interface", "Tags": [{"Key": "Name", "Value": description}]}],
        **more,
    )["NetworkInterface"]["NetworkInterfaceId"]
    ec2.get_waiter("network_interface_available").wait(NetworkInterfaceIds=[made], WaiterConfig=WAIT)
    return made


def change(ec2, net):
    """Attaches, addresses and modifies; answers what boto3 saw of it."""
    first, second = net["interfaces"]
    net["attachments"] = [
        ec2.attach_network_interface(NetworkInterfaceId=eni, InstanceId=net["instance"], DeviceIndex=index + 1)[
            "AttachmentId"
        ]
        for index, eni in enumerate(net["interfaces"])
    ]
    modify = ec2.modify_network_interface_attribute
    modify(NetworkInterfaceId=first, Description={"Value": "changed"})
    modify(NetworkInterfaceId=first, SourceDestCheck={"Value": False})
    modify(NetworkInterfaceId=first, Groups=net["groups"][:1])
    modify(
        NetworkInterfaceId=second,
        Attachment={"AttachmentId": net["attachments"][1], "DeleteOnTermination": True},
    )
    assigned = ec2.assign_private_ip_addresses(NetworkInterfaceId=first, SecondaryPrivateIpAddressCount=1)
    ip = assigned["AssignedPrivateIpAddresses"][0]["PrivateIpAddress"]
    ec2.assign_ipv6_addresses(NetworkInterfaceId=first, Ipv6AddressCount=1)
    ec2.assign_private_ip_addresses(NetworkInterfaceId=second, Ipv4PrefixCount=1)
    ec2.associate_address(AllocationId=net["allocation"], NetworkInterfaceId=first, PrivateIpAddress=ip)
    ec2.create_tags(Resources=net["interfaces"], Tags=[{"Key": "env", "Value": "test"}])
    ec2.delete_tags(Resources=[second], Tags=[{"Key": "env"}])
    logs = ec2.create_flow_logs(
        ResourceIds=[first],
        ResourceType="NetworkInterface",
        TrafficType="ALL",
        LogDestinationType="s3",
        LogDestination="arn:aws:s3:::logs",
    )
    net["flowLogs"] = logs["FlowLogIds"]
    pages = ec2.get_paginator("describe_network_interfaces").paginate(
        Filters=[{"Name": "attachment.instance-id", "Values": [net["instance"]]}], PaginationConfig={"PageSize": 5}
    )
    enis = {eni["NetworkInterfaceId"]: eni for page in pages for eni in page["NetworkInterfaces"]}
    one, two = enis[first], enis[second]
    address = ec2.describe_addresses(AllocationIds=[net["allocation"]])["Addresses"][0]
    return {
        "attached": len(enis),
        "description": one["Description"],
        "sourceDestCheck": one["SourceDestCheck"],
        "addresses": len(one["PrivateIpAddresses"]),
        "ipv6": len(one["Ipv6Addresses"]),
        "prefixes": len(two["Ipv4Prefixes"]),
        "deleteOnTermination": two["Attachment"]["DeleteOnTermination"],
        "elasticIpThere": address["NetworkInterfaceId"] == first and address["PrivateIpAddress"] == ip,
        "tags": sorted(tag["Key"] for tag in one["TagSet"]) + sorted(tag["Key"] for tag in two["TagSet"]),
    }


def destroy(ec2, net):
    first, second = net["interfaces"]
    ec2.delete_flow_logs(FlowLogIds=net["flowLogs"])
    association = ec2.describe_addresses(AllocationIds=[net["allocation"]])["Addresses"][0]["AssociationId"]
    ec2.disassociate_address(AssociationId=association)
    ec2.release_address(AllocationId=net["allocation"])
    ec2.detach_network_interface(AttachmentId=net["attachments"][0])
    ec2.get_waiter("network_interface_available").wait(NetworkInterfaceIds=[first], WaiterConfig=WAIT)
    ec2.delete_network_interface(NetworkInterfaceId=first)
    # The second interface goes with the instance.
    ec2.terminate_instances(InstanceIds=[net["instance"]])
    ec2.get_waiter("instance_terminated").wait(InstanceIds=[net["instance"]], WaiterConfig=WAIT)
    ec2.disassociate_route_table(AssociationId=net["association"])
    ec2.delete_route_table(RouteTableId=net["table"])
    ec2.detach_internet_gateway(InternetGatewayId=net["gateway"], VpcId=net["vpc"])
    ec2.delete_internet_gateway(InternetGatewayId=net["gateway"])
    for subnet_id in net["subnets"]:
        ec2.delete_subnet(SubnetId=subnet_id)
    for group_id in reversed(net["groups"]):
        ec2.delete_security_group(GroupId=group_id)
    ec2.delete_vpc(VpcId=net["vpc"])


if __name__ == "__main__":
    main(sys.argv[1])
