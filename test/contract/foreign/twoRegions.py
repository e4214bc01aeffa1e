"""Builds the same in two regions of one endpoint at once, and prints what each of them has, as JSON."""

import json
import sys
from concurrent.futures import ThreadPoolExecutor

import boto3

URL = sys.argv[1]


def build(region):
    ec2 = boto3.client("ec2", region_name=region, endpoint_url=URL)
    vpc = ec2.create_vpc(CidrBlock="10.5.0.0/16")["Vpc"]["VpcId"]
    subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.5.1.0/24", AvailabilityZone=region + "a")["Subnet"]
    eni = ec2.create_network_interface(SubnetId=subnet["SubnetId"])["NetworkInterface"]
    gateway = ec2.create_nat_gateway(SubnetId=subnet["SubnetId"], ConnectivityType="private")["NatGateway"]
    ec2.get_waiter("nat_gateway_available").wait(NatGatewayIds=[gateway["NatGatewayId"]])
    found = ec2.describe_network_interfaces(Filters=[{"Name": "vpc-id", "Values": [vpc]}])["NetworkInterfaces"]
    return {
        "zones": sorted({one["AvailabilityZone"] for one in found}),
        "types": sorted(one["InterfaceType"] for one in found),
        "name": eni["PrivateDnsName"].split(".", 1)[1],
        "id": eni["NetworkInterfaceId"],
        "vpcs": len(ec2.describe_vpcs()["Vpcs"]),
    }


with ThreadPoolExecutor() as pool:
    print(json.dumps(dict(zip(sys.argv[2:], pool.map(build, sys.argv[2:])))))
