terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

data "aws_availability_zones" "here" {
  state = "available"
}

resource "aws_vpc" "shop" {
  cidr_block = "10.6.0.0/16"
}

resource "aws_subnet" "shop" {
  vpc_id            = aws_vpc.shop.id
  cidr_block        = "10.6.1.0/24"
  availability_zone = data.aws_availability_zones.here.names[0]
}

resource "aws_network_interface" "shop" {
  subnet_id = aws_subnet.shop.id
}

resource "aws_nat_gateway" "shop" {
  subnet_id         = aws_subnet.shop.id
  connectivity_type = "private"
}

output "zone" {
  value = aws_network_interface.shop.id == "" ? "" : aws_subnet.shop.availability_zone
}
