resource "aws_vpc" "shop" {
  cidr_block                       = "10.8.0.0/16"
  assign_generated_ipv6_cidr_block = true
  enable_dns_hostnames             = true
  tags                             = { Name = var.changed ? "shop two" : "shop" }
}

resource "aws_subnet" "public" {
  vpc_id                          = aws_vpc.shop.id
  availability_zone               = data.aws_availability_zones.here.names[0]
  cidr_block                      = "10.8.1.0/24"
  ipv6_cidr_block                 = cidrsubnet(aws_vpc.shop.ipv6_cidr_block, 8, 1)
  assign_ipv6_address_on_creation = true
  map_public_ip_on_launch         = !var.changed
  tags                            = { Name = "public" }
}

resource "aws_subnet" "private" {
  vpc_id            = aws_vpc.shop.id
  availability_zone = data.aws_availability_zones.here.names[1]
  cidr_block        = "10.8.2.0/24"
  tags              = { Name = "private" }
}

resource "aws_ec2_subnet_cidr_reservation" "fixed" {
  subnet_id        = aws_subnet.private.id
  cidr_block       = "10.8.2.192/26"
  reservation_type = "explicit"
  description      = "given out by hand"
}

resource "aws_internet_gateway" "out" {
  vpc_id = aws_vpc.shop.id
  tags   = { Name = "out" }
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.shop.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.out.id
  }

  route {
    ipv6_cidr_block = "::/0"
    gateway_id      = aws_internet_gateway.out.id
  }

  tags = { Name = "public" }
}

resource "aws_route_table" "spare" {
  vpc_id = aws_vpc.shop.id
  tags   = { Name = "spare" }
}

resource "aws_route_table_association" "public" {
  subnet_id      = aws_subnet.public.id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table_association" "private" {
  subnet_id      = aws_subnet.private.id
  route_table_id = var.changed ? aws_route_table.public.id : aws_route_table.spare.id
}

# Traffic to a network elsewhere goes through an interface; after the change through another one.
resource "aws_route" "elsewhere" {
  route_table_id         = aws_route_table.spare.id
  destination_cidr_block = "192.168.0.0/16"
  network_interface_id   = var.changed ? aws_network_interface.backup.id : aws_network_interface.appliance.id
}

# The log's destination is never written to: the network has no traffic.
resource "aws_flow_log" "appliance" {
  eni_id               = aws_network_interface.appliance.id
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = "arn:aws:s3:::logs"
  tags                 = { Name = "appliance" }
}
